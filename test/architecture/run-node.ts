import { spawnSync } from 'node:child_process';

import { repositoryRoot } from './repository.ts';

/** What a script said on both streams, and how it ended. */
export interface ScriptRun {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a script of the repository with this Node, from its root. */
export function runNode(...scriptAndFlags: readonly string[]): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, scriptAndFlags, { cwd: repositoryRoot, encoding: 'utf8' });
  return { exitCode: status, output: `${stdout}${stderr}`.trim() };
}
