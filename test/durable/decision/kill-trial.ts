import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Contestant } from './contestants.ts';

export interface KillResult {
  readonly kills: number;
  readonly acknowledgedRows: number;
  readonly lostRows: number;
  readonly failedStarts: number;
  /** From the start of the process's work until it could be asked, after a kill. */
  readonly medianOpenMilliseconds: number;
}

interface Message {
  readonly count?: number;
  readonly openMilliseconds?: number;
  readonly acknowledged?: number;
}

const LONGEST_LIFE_MILLISECONDS = 400;

/** @param random numbers from 0 to 1 */
export async function killTrial(contestant: Contestant, folder: string, packages: string, kills: number, random: () => number): Promise<KillResult> {
  let acknowledged = 0;
  let lostRows = 0;
  let failedStarts = 0;
  const opened: number[] = [];
  for (let life = 0; life <= kills; life += 1) {
    const child = fork(join(import.meta.dirname, 'writer.ts'), [contestant, folder, packages], {
      execArgv: ['--conditions=@isobar/source'],
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const before = acknowledged;
    child.on('message', (message: Message) => {
      acknowledged = Math.max(acknowledged, message.acknowledged ?? 0);
    });
    const first = (await Promise.race([once(child, 'message'), ended.then(() => [{}])])) as [Message];
    const { count, openMilliseconds } = first[0];
    if (count === undefined || openMilliseconds === undefined) failedStarts += 1;
    else {
      lostRows += Math.max(0, before - count);
      if (life > 0) opened.push(openMilliseconds);
    }
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MILLISECONDS));
    child.kill('SIGKILL');
    await ended;
  }
  const medianOpenMilliseconds = opened.toSorted((a, b) => a - b)[Math.floor(opened.length / 2)] ?? Number.NaN;
  return { kills, acknowledgedRows: acknowledged, lostRows, failedStarts, medianOpenMilliseconds };
}

/** What a second process gets that opens a folder in use: that it is refused, or that it may write into it. */
export async function secondOwnerTrial(contestant: Contestant, folder: string, packages: string): Promise<string> {
  const start = (): ReturnType<typeof fork> =>
    fork(join(import.meta.dirname, 'writer.ts'), [contestant, folder, packages], { execArgv: ['--conditions=@isobar/source'], stdio: 'ignore' });
  const first = start();
  await once(first, 'message');
  const second = start();
  const heard = await Promise.race([once(second, 'message').then(() => 'writes beside the first'), once(second, 'exit').then(() => 'is refused')]);
  for (const child of [first, second]) child.kill('SIGKILL');
  return heard;
}
