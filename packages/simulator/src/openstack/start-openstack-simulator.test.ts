import { describe, expect, it } from 'vitest';
import { startOpenStackSimulator } from './start-openstack-simulator.ts';
import { OpenStackSession, rows } from './testing/openstack-session.ts';

async function snapshot(seed: number): Promise<readonly unknown[]> {
  const session = await OpenStackSession.start({ servers: 12, seed });
  try {
    const servers = rows(await session.nova('GET', '/servers/detail'), 'servers');
    return servers.map(({ id, name, status }) => ({ id, name, status }));
  } finally {
    await session.close();
  }
}

describe('a simulated OpenStack', () => {
  it('has as many servers as it was asked for, in mixed states', async () => {
    const servers = await snapshot(1);
    expect(servers).toHaveLength(12);
    expect(new Set(servers.map((server) => (server as { status: string }).status))).toEqual(
      new Set(['ACTIVE', 'SHUTOFF', 'ERROR', 'VERIFY_RESIZE', 'PAUSED']),
    );
  });

  it('is the same for the same seed, and another for another', async () => {
    expect(await snapshot(7)).toEqual(await snapshot(7));
    expect(await snapshot(7)).not.toEqual(await snapshot(8));
  });

  it('gives the Keystone URL as its endpoint, and listens on 127.0.0.1', async () => {
    const simulator = await startOpenStackSimulator();
    try {
      expect(simulator.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v3$/u);
      expect(simulator.credentials).toMatchObject({ authUrl: simulator.endpoint, username: 'operator', projectName: 'north', region: 'RegionOne' });
    } finally {
      await simulator.close();
    }
  });

  it('rejects a switch that does not exist in that form', async () => {
    await expect(startOpenStackSimulator({ maxMicroversion: '9.9' })).rejects.toThrow(/maxMicroversion/u);
  });

  it('lets pollers see progress without waiting when every read advances the clock', async () => {
    const session = await OpenStackSession.start({ autoAdvanceSeconds: 2 });
    try {
      const id = await session.serverId('web-1');
      await session.act(id, { 'os-stop': null });
      const seen: unknown[] = [];
      for (let poll = 0; poll < 5; poll += 1) seen.push((await session.server(id))['status']);
      expect(seen.at(0)).toBe('ACTIVE');
      expect(seen.at(-1)).toBe('SHUTOFF');
    } finally {
      await session.close();
    }
  });
});
