import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';

import { CloudError } from '@isobar/core';

const MODE = 0o600;
/** Of open(2) on macOS; Node has no name for it. */
const O_EXLOCK = 0x20;
const TAKEN = 1;

/**
 * Locks a file by the kernel, for as long as the descriptor, or one that was inherited from it, is open in any process:
 * whatever ends a process frees what it held.
 * @param waitSeconds how long to wait for who holds it
 * @returns the descriptor; null where another one holds it
 */
export async function lockFile(path: string, waitSeconds = 0): Promise<number | null> {
  return process.platform === 'darwin' ? lockByOpening(path, waitSeconds) : lockByProgram(path, waitSeconds);
}

/** Node cannot lock, but a program that it hands the descriptor to can: what is locked is the file that both have open. */
async function lockByProgram(path: string, waitSeconds: number): Promise<number | null> {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, MODE);
  const words = waitSeconds === 0 ? ['--nonblock', '3'] : ['--timeout', String(waitSeconds), '3'];
  const child = spawn('flock', words, { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code === 0) return descriptor;
    closeSync(descriptor);
    if (code === TAKEN) return null;
    throw new CloudError('internal', `flock of ${path} ended with ${code}`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    closeSync(descriptor);
    throw new CloudError('unsupported', 'the embedded database needs the program flock of util-linux: install it, or give --database postgres://…', {
      outcome: 'not_applied',
    });
  }
}

const STEP_MILLISECONDS = 50;

async function lockByOpening(path: string, waitSeconds: number): Promise<number | null> {
  const end = Date.now() + waitSeconds * 1000;
  for (;;) {
    try {
      return openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, MODE);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EAGAIN') throw error;
      if (Date.now() >= end) return null;
      await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
    }
  }
}
