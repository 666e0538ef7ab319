import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type ClientName = 'raw' | 'bundled' | 'least' | 'isobar' | 'compare';

/** Longest time of one client process. */
const LIMIT_MILLISECONDS = 120_000;

/** How Node is told to run a client. All have its code cache, as the command has. */
export interface ClientProgram {
  readonly argv: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** @param cache folder of the code cache */
export function clientProgram(bundles: string, cache: string, name: ClientName, job: object): ClientProgram {
  return { argv: [join(bundles, name, 'client.mjs'), JSON.stringify(job)], environment: { ...process.env, NODE_COMPILE_CACHE: cache } };
}

/** Runs a client to its end, and returns what it tells; what a fresh process must load is part of its time. */
export async function runClient<Usage>({ argv, environment }: ClientProgram): Promise<Usage> {
  const { stdout } = await promisify(execFile)(process.execPath, argv, { env: environment, timeout: LIMIT_MILLISECONDS });
  return JSON.parse(stdout) as Usage;
}
