import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** PostgreSQL refuses to run as root: Debian's package brings a user for it. */
const BEFORE = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--pdeathsig=INT'] as const;

const VERSIONS = '/usr/lib/postgresql';

/** Path of a program of the newest PostgreSQL that Debian installed. */
function programPath(name: string): string {
  const newest = readdirSync(VERSIONS)
    .toSorted((a, b) => Number(a) - Number(b))
    .at(-1);
  return join(VERSIONS, newest ?? '', 'bin', name);
}

export function runAsPostgres(program: string, ...words: readonly string[]): void {
  const [command, ...before] = BEFORE;
  execFileSync(command, [...before, programPath(program), ...words], { stdio: 'ignore', cwd: '/' });
}

/** Ends when we do. What it writes to its log comes by its standard error. */
export function startAsPostgres(program: string, ...words: readonly string[]): ChildProcess {
  const [command, ...before] = BEFORE;
  return spawn(command, [...before, programPath(program), ...words], { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
}
