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

/** Lines of JSON, each redacted whole as the last thing before it is written: no way of logging goes round that. */
export function createLogger({ level, secrets = [], stream = destination({ dest: 2, sync: true }) }: LoggerSettings): Logger {
  const redactor = createLogRedactor(secrets);
  return pino(
    {
      level,
      base: { name: 'isobar' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: withPlainErrors },
      hooks: {
        logMethod(words, method) {
          const [first, ...others] = words as readonly unknown[];
          method.apply(this, [first instanceof Error ? { error: first } : first, ...others] as Parameters<typeof method>);
        },
      },
    },
    { write: (line) => stream.write(`${JSON.stringify(redactor.value(JSON.parse(line)))}\n`) },
  );
}

function withPlainErrors(members: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member instanceof Error ? errorRecord(member) : member]));
}
