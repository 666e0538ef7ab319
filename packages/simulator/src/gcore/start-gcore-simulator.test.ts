import { afterEach, describe, expect, it } from 'vitest';
import type { GcoreSimulatorSettings } from './start-gcore-simulator.ts';
import { PR, read, rowsOf, startClient } from './testing/gcore-client.ts';
import type { GcoreClient } from './testing/gcore-client.ts';
import { SEEDED } from './testing/seeded.ts';

const open: GcoreClient[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.simulator.close()));
});

async function start(settings: GcoreSimulatorSettings = {}): Promise<GcoreClient> {
  const client = await startClient(settings);
  open.push(client);
  return client;
}

const stop = { action: 'stop' };
const act = `/v2/instances/${PR}/${SEEDED.web1}/action`;

describe('startGcoreSimulator', () => {
  it('points clients at the host root and hands out working credentials', async () => {
    const { simulator } = await start();
    expect(simulator.endpoint).toBe(simulator.origin);
    expect(simulator.credentials).toMatchObject({ projectId: 111, regionId: 76 });
    const reply = await fetch(`${simulator.endpoint}/cloud/v1/instances/111/76`, {
      headers: { authorization: `APIKey ${simulator.credentials.apiKey}` },
    });
    expect(reply.status).toBe(200);
  });

  it('makes as many servers as asked, in mixed states, with a boot disk and an address of their own', async () => {
    const client = await start({ servers: 300 });
    const rows = rowsOf(await client.get(`/v1/instances/${PR}`));
    expect(rows).toHaveLength(300);
    expect(new Set(rows.map((row) => read(row, 'status')))).toEqual(new Set(['ACTIVE', 'SHUTOFF', 'ERROR']));
    const addresses = rows.map((row) => JSON.stringify(read(row, 'addresses')));
    expect(new Set(addresses).size).toBe(300);
    expect(rows.every((row) => Array.isArray(read(row, 'volumes')) && read(row, 'volumes.0.id') !== undefined)).toBe(true);
  });

  it('gives the same ids for the same seed and others for another', async () => {
    const [one, same, other] = await Promise.all([start({ seed: 7 }), start({ seed: 7 }), start({ seed: 8 })]);
    const taskIds = await Promise.all([one, same, other].map(async (client) => read((await client.post(act, stop)).body, 'tasks.0')));
    expect(taskIds[0]).toBe(taskIds[1]);
    expect(taskIds[0]).not.toBe(taskIds[2]);
  });

  it('keeps two simulators in one process apart', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    await one.post(act, stop);
    one.simulator.change({ switches: { tailSeconds: 0 } });
    expect((await other.instance(SEEDED.web1)).body).toMatchObject({ task_id: null, task_state: null });
  });

  it('rejects a bad switch', async () => {
    await expect(startClient({ tailSeconds: Number.NaN })).rejects.toThrow('switches.tailSeconds');
  });

  it('moves on by itself when told to advance with every read', async () => {
    const client = await start({ autoAdvanceSeconds: 5 });
    const answer = await client.post(act, stop);
    const states: unknown[] = [];
    for (let poll = 0; poll < 5; poll += 1) states.push(read(await client.task(answer), 'state'));
    expect(states).toEqual(['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'FINISHED']);
  });
});
