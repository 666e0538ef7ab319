import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { StandInSettings } from './stand-in-settings.ts';

export interface StandIn {
  readonly origin: string;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(import.meta.resolve('./main.ts'));

/** A stand-in in a process of its own, so that its work is not counted. */
export async function startStandIn(settings: StandInSettings): Promise<StandIn> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [origin] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    origin,
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
