import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that all gateways of a run share. */
    postgresUrl: string;
  }
}

/** What vitest calls before a run does not know where sources are, so it is a process that does. */
const PROGRAM = [
  '--conditions=@isobar/source',
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('postgres-process.ts', import.meta.url)),
];

let child: ChildProcess | null = null;

/** One server for the whole run: making and starting one takes longer than a gateway. @throws Error where it does not start */
export async function setup(project: TestProject): Promise<void> {
  const started = spawn(process.execPath, PROGRAM, { stdio: ['pipe', 'pipe', 'inherit'] });
  child = started;
  const ended = once(started, 'exit').then(([code]): never => {
    throw new Error(`the PostgreSQL of the tests ended with ${String(code)}`);
  });
  ended.catch(() => undefined);
  const [url] = (await Promise.race([once(createInterface(started.stdout), 'line'), ended])) as [string];
  project.provide('postgresUrl', url);
}

export async function teardown(): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  child.stdin?.end();
  await once(child, 'exit');
}
