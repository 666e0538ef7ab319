import { readFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';

import type { VerbOptions } from './server-verbs.ts';

/**
 * Secrets that a command sends, by name. They never stand on the command line itself.
 * @throws CloudError `invalid_argument` where a reference gives nothing; its value is never shown
 */
export function readSecrets(options: VerbOptions): Readonly<Record<string, string>> {
  return {
    ...(options.userDataFile === undefined ? {} : { userData: readText('--user-data-file', options.userDataFile) }),
    ...(options.setPassword === undefined ? {} : { password: readReference(options.setPassword) }),
  };
}

function readReference(reference: string): string {
  if (reference.startsWith('file:')) return readText('--set-password', reference.slice('file:'.length)).trimEnd();
  const value = reference.startsWith('env:') ? process.env[reference.slice('env:'.length)] : undefined;
  if (value === undefined || value === '') throw invalidArgument('--set-password', null, 'env:NAME or file:PATH that gives a password');
  return value;
}

function readText(flag: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw invalidArgument(flag, path, 'a file that can be read');
  }
}
