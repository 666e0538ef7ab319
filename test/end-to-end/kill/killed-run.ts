import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Operation } from '@isobar/core';

import type { Arrived, CliWorld, Ran } from '../testing/cli-world.ts';
import { writesOf } from '../testing/cli-world.ts';
import { isobarProgram } from '../testing/isobar-program.ts';
import type { KillCase } from './scenarios.ts';

const PRELOAD = fileURLToPath(new URL('kill-at-point.mjs', import.meta.url));

export interface KilledRun {
  /** What the killed process wrote just before it died; empty where it was killed from outside. */
  readonly marker: string;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs the command in a process of its own and ends it with SIGKILL at one exact point. */
export async function runAndKill(world: CliWorld, scenario: KillCase): Promise<KilledRun> {
  const { point } = scenario;
  const marker = join(world.folder, 'killed');
  const fromOutside = point === 'reply-held';
  const faults = world.simulation.clouds[scenario.cloud]?.running.faults;
  if (fromOutside) faults?.add({ match: { method: scenario.write.method, path: scenario.write.path }, action: { type: 'hold' }, count: 1 });
  const child = spawn(
    process.execPath,
    [
      ...(fromOutside ? [] : ['--import', PRELOAD]),
      isobarProgram(),
      '--config',
      world.config,
      '--state-dir',
      world.stateDir,
      'server',
      ...scenario.words,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ISOBAR_KILL: JSON.stringify({ point, ...scenario.write, marker }) } },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal));
  });
  if (fromOutside) {
    await Promise.race([exited, faults?.whenHeld()]);
    child.kill('SIGKILL');
  }
  const signal = await exited;
  return { signal, stderr, marker: existsSync(marker) ? readFileSync(marker, 'utf8') : '' };
}

export interface Resumed {
  readonly ran: Ran;
  readonly operation: Operation;
}

/** Another process finds the operation in the journal and brings it to its end. */
export async function resumeElsewhere(world: CliWorld): Promise<Resumed> {
  const { items } = await world.json<{ readonly items: readonly Operation[] }>(['operation', 'list', '--active']);
  const [open] = items;
  if (open === undefined || items.length !== 1) throw new Error(`expected one open operation, found ${items.length}`);
  const ran = await world.run(['operation', 'wait', open.id, '--timeout', '60s']);
  return { ran, operation: await world.json<Operation>(['operation', 'show', open.id]) };
}

/** Writes that arrived more than once with the same meaning. */
export function repeatedWrites(requests: readonly Arrived[]): readonly string[] {
  const lines = writesOf(requests).map((request) => `${request.method} ${request.path} ${JSON.stringify(request.body)}`);
  return lines.filter((line, index) => lines.indexOf(line) !== index);
}
