import { invalidArgument } from '@isobar/core';

import { readTextFile } from '../read-text-file.ts';

/** Options that name secrets. */
export interface SecretOptions {
  readonly userDataFile?: string;
  readonly setPassword?: string;
}

/**
 * Secrets that a command sends, by name. They never stand on the command line itself.
 * @throws CloudError `invalid_argument` where a reference gives nothing; its value is never shown
 */
export function readSecrets(options: SecretOptions): Readonly<Record<string, string>> {
  return {
    ...(options.userDataFile === undefined ? {} : { userData: readTextFile('--user-data-file', options.userDataFile) }),
    ...(options.setPassword === undefined ? {} : { password: readReference(options.setPassword) }),
  };
}

function readReference(reference: string): string {
  if (reference.startsWith('file:')) return readTextFile('--set-password', reference.slice('file:'.length)).trimEnd();
  const value = reference.startsWith('env:') ? process.env[reference.slice('env:'.length)] : undefined;
  if (value === undefined || value === '') throw invalidArgument('--set-password', null, 'env:NAME or file:PATH that gives a password');
  return value;
}
