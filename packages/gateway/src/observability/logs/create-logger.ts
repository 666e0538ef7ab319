import type { Redactor } from '@isobar/sdk';
import type { DestinationStream, Logger } from 'pino';
import { destination, pino } from 'pino';

import { errorRecord } from './error-record.ts';
import { createLogRedactor } from './redaction.ts';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerSettings {
  readonly level: LogLevel;
  /** Values that must never show, beside those that are known by their name or form. */
  readonly secrets?: readonly string[];
  /** stderr where left out. */
  readonly stream?: DestinationStream;
}

/** Lines of JSON, each redacted whole: what is logged, what it is called and what is said of it. */
export function createLogger({ level, secrets = [], stream = destination({ dest: 2, sync: true }) }: LoggerSettings): Logger {
  const redactor = createLogRedactor(secrets);
  return pino(
    {
      level,
      base: { name: 'isobar' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label) => ({ level: label }),
        bindings: (bindings) => redactedMembers(bindings, redactor),
        log: (members) => redactedMembers(members, redactor),
      },
      hooks: {
        // Texts and what stands in them; members of an object are seen to by the formatter.
        logMethod(words, method) {
          method.apply(this, words.map((word) => redactedWord(word, redactor)) as Parameters<typeof method>);
        },
      },
    },
    stream,
  );
}

function redactedMembers(members: object, redactor: Redactor): Record<string, unknown> {
  const plain = Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member instanceof Error ? errorRecord(member) : member]));
  return redactor.value(plain) as Record<string, unknown>;
}

function redactedWord(word: unknown, redactor: Redactor): unknown {
  if (typeof word === 'string') return redactor.text(word);
  return word instanceof Error ? { error: errorRecord(word) } : word;
}
