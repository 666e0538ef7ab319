import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenStackSession, rows } from '../../../testing/openstack-session.ts';
import type { JsonObject } from '../../shared/exchange.ts';

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start({ servers: 3 });
});
afterAll(() => session.close());

const ACTIONS: readonly JsonObject[] = [
  { 'os-start': null },
  { 'os-stop': null },
  { pause: null },
  { unpause: null },
  { suspend: null },
  { resume: null },
  { rescue: null },
  { unrescue: null },
  { shelve: null },
  { unshelve: null },
  { shelveOffload: null },
  { reboot: { type: 'SOFT' } },
  { reboot: { type: 'HARD' } },
  { rebuild: { imageRef: '70a599e0-31e7-49b7-b260-868f441e862b' } },
  { resize: { flavorRef: '3' } },
  { resize: { flavorRef: '4' } },
  { migrate: null },
  { confirmResize: null },
  { revertResize: null },
  { 'os-migrateLive': { host: null, block_migration: 'auto' } },
  { createImage: { name: 'picture' } },
  { changePassword: { adminPass: 'chosen' } },
];

/** Where a server can be when nothing is under way. */
const RESTING = new Set(['ACTIVE', 'SHUTOFF', 'PAUSED', 'SUSPENDED', 'RESCUE', 'VERIFY_RESIZE', 'SHELVED', 'SHELVED_OFFLOADED']);

/** The same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('whatever is asked of a server in whatever order', () => {
  it.each([
    [1, 'new-server-test'],
    [2, 'web-1'],
    [3, 'db-1'],
    [4, 'web-1'],
  ])('ends in a whole server at rest (walk %i of %s)', async (seed, name) => {
    const random = numbers(seed);
    const id = await session.serverId(name);
    const token = await session.token(session.simulator.logins.admin);
    let accepted = 0;
    for (let step = 0; step < 60; step += 1) {
      const body = ACTIONS[Math.floor(random() * ACTIONS.length)] ?? {};
      // Now and then the next comes before the last one is done.
      const answer = await session.act(id, body, random() < 0.2 ? 1 : 60, { token });
      expect([200, 202, 204, 400, 409]).toContain(answer.status);
      accepted += answer.status < 300 ? 1 : 0;
    }
    session.simulator.clock.advance(60);
    const server = await session.server(id);
    expect(RESTING).toContain(server['status']);
    expect(server['OS-EXT-STS:task_state']).toBeNull();
    expect(server['hostId'] === '').toBe(server['status'] === 'SHELVED_OFFLOADED');
    const actions = rows(await session.nova('GET', `/servers/${id}/os-instance-actions?limit=${accepted}`), 'instanceActions');
    expect(actions).toHaveLength(accepted);
    for (const { request_id: requestId } of actions) {
      const shown = await session.nova('GET', `/servers/${id}/os-instance-actions/${String(requestId)}`);
      expect(shown.text).not.toContain('"finish_time":null');
    }
  });
});
