import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type ClientName = 'raw' | 'least' | 'isobar' | 'compare';

/** Longest time of one client process. */
const LIMIT_MILLISECONDS = 120_000;

/**
 * Runs a client from its bundle to its end, and returns what it tells. All are bundled alike and have the code cache of Node,
 * as the command has; what a fresh process must load is part of its time.
 */
export async function runClient<Usage>(bundles: string, cache: string, name: ClientName, job: object): Promise<Usage> {
  const program = join(bundles, name, `${name}-client.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(job)], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    timeout: LIMIT_MILLISECONDS,
  });
  return JSON.parse(stdout) as Usage;
}
