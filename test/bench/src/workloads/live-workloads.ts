import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { EventReaders } from '../gateway/event-readers.ts';
import { startGatewayProcess } from '../gateway/gateway-process.ts';
import { amountOf, atMost } from '../measure/finding.ts';
import type { Workload } from './workload.ts';

const CLOUDS = { sky: { provider: 'memory' } };
const READERS = 1000;
const ACTIONS = ['stop', 'start', 'stop', 'start'];
const SETTLE_MILLISECONDS = 2000;

/** A thousand readers of the event stream, while operations go on. */
const events: Workload = {
  name: 'gateway-events',
  run: async (bench) => {
    const gateway = await startGatewayProcess(mkdtempSync(join(bench.folder, 'gateway-')), CLOUDS);
    const readers = new EventReaders();
    try {
      const token = gateway.token ?? '';
      await readers.connect(gateway.url, token, READERS);
      for (const action of ACTIONS) await act(gateway.url, token, action);
      await setTimeout(SETTLE_MILLISECONDS);
      const spread = readers.spread();
      if (spread.length === 0) throw new Error('no event reached all readers');
      const slowest = Math.max(...spread.map(({ milliseconds }) => milliseconds));
      const about = { workload: 'gateway-events', quantity: `event to the last of ${READERS} readers, the slowest`, unit: 'ms' } as const;
      return [amountOf(about, [slowest], atMost(1000))];
    } finally {
      await readers.close();
      await gateway.stop();
    }
  },
};

/** From nothing, and from a folder that is there already, until it answers. */
const start: Workload = {
  name: 'gateway-start',
  run: async (bench) => {
    const home = mkdtempSync(join(bench.folder, 'gateway-'));
    const taken: number[] = [];
    for (let run = 0; run <= bench.runs; run += 1) {
      const gateway = await startGatewayProcess(home, CLOUDS);
      taken.push(gateway.readyMilliseconds);
      await gateway.stop();
    }
    const [first = Number.NaN, ...later] = taken;
    return [
      amountOf({ workload: 'gateway-start', quantity: 'ready on an empty folder', unit: 'ms' }, [first], atMost(8000)),
      amountOf({ workload: 'gateway-start', quantity: 'ready at a later start', unit: 'ms' }, later, atMost(3000)),
    ];
  },
};

async function act(url: string, token: string, action: string): Promise<void> {
  const reply = await fetch(`${url}/v1/servers/sky/server-1/actions/${action}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', prefer: 'wait=60' },
    body: '{"request":{}}',
  });
  const { state } = (await reply.json()) as { readonly state?: string };
  if (state !== 'succeeded') throw new Error(`${action}: ${reply.status} ${String(state)}`);
}

export const LIVE_WORKLOADS: readonly Workload[] = [events, start];
