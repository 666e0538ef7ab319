import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import type { Warning } from '@isobar/core';
import { CloudError } from '@isobar/core';

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /^(env|file|command):(.+)$/s;
const COMMAND_MILLISECONDS = 10_000;

/** Settings whose literal value is a secret in the file: it works and warns. */
const SECRET_SETTINGS: ReadonlySet<string> = new Set(['secretKey', 'password', 'applicationCredentialSecret', 'token', 'apiKey']);

export interface ResolvedSettings {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
}

/**
 * Replaces `env:NAME`, `file:PATH` and `command:LINE` by what they stand for. Only text is looked at.
 * @throws CloudError `invalid_argument` naming the setting and the reference, never a value
 */
export function resolveReferences(cloud: string, settings: Readonly<Record<string, unknown>>, environment: Environment): ResolvedSettings {
  const warnings: Warning[] = [];
  const resolved = Object.entries(settings).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value] as const;
    const resolved = resolveReference(`clouds.${cloud}.${name}`, value, environment);
    if (resolved.literal && SECRET_SETTINGS.has(name)) warnings.push(literalSecret(cloud, name));
    return [name, resolved.value] as const;
  });
  return { settings: Object.fromEntries(resolved), warnings };
}

/**
 * What `env:NAME`, `file:PATH` or `command:LINE` stands for; any other text as it is.
 * @param field name of the setting, for errors
 * @throws CloudError `invalid_argument` naming the setting and the reference, never a value
 */
export function resolveReference(field: string, text: string, environment: Environment): { readonly value: string; readonly literal: boolean } {
  const reference = REFERENCE.exec(text);
  if (reference === null) return { value: text, literal: true };
  return { value: dereference(field, reference[1] ?? '', reference[2] ?? '', environment), literal: false };
}

function literalSecret(cloud: string, name: string): Warning {
  return {
    type: 'compatibility',
    subject: `clouds.${cloud}.${name}`,
    detail: 'the secret stands in the configuration itself; write env:NAME, file:PATH or command:LINE instead',
  };
}

function dereference(field: string, kind: string, target: string, environment: Environment): string {
  const value = READERS[kind]?.(target, environment);
  if (value !== undefined && value !== '') return value;
  throw new CloudError('invalid_argument', `${field}: ${kind}:${target} gives nothing`, {
    field,
    given: `${kind}:${target}`,
    outcome: 'not_applied',
  });
}

const READERS: Readonly<Record<string, (target: string, environment: Environment) => string | undefined>> = {
  env: (name, environment) => environment[name],
  file: (path) => attempt(() => readFileSync(path, 'utf8').trim()),
  command: (line) =>
    attempt(() =>
      execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8', timeout: COMMAND_MILLISECONDS, stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    ),
};

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
