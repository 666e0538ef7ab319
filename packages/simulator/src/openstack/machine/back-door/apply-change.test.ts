import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

describe('a change behind the back of the adapter', () => {
  it.each(['ACTIVE', 'SHUTOFF', 'PAUSED', 'RESCUE', 'SHELVED_OFFLOADED', 'SUSPENDED', 'MIGRATING', 'SOFT_DELETED'])(
    'puts a server into %s',
    async (status) => {
      const id = await session.serverId('web-1');
      session.simulator.change({ server: 'web-1', set: { status } });
      expect(await session.server(id)).toMatchObject({ status });
    },
  );

  it('ends what was under way', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { 'os-stop': null });
    session.simulator.change({ server: id, set: { status: 'ACTIVE' } });
    session.simulator.clock.advance(60);
    expect(await session.server(id)).toMatchObject({ status: 'ACTIVE' });
  });

  it('runs an action as somebody else, with its ordinary course', async () => {
    const id = await session.serverId('worker-1');
    session.simulator.change({ server: 'worker-1', action: 'confirmResize' });
    expect(await session.watch(id, 5)).toEqual(['VERIFY_RESIZE', 'ACTIVE']);
    session.simulator.change({ server: 'worker-1', action: 'resize', flavor: 'm1.large' });
    session.simulator.clock.advance(60);
    session.simulator.change({ server: 'worker-1', action: 'rename', name: 'worker-old' });
    expect(await session.server(id)).toMatchObject({ status: 'VERIFY_RESIZE', name: 'worker-old' });
  });

  it('gives and takes volumes at once', async () => {
    const id = await session.serverId('web-1');
    const attached = async () => rows(await session.nova('GET', `/servers/${id}/os-volume_attachments`), 'volumeAttachments').length;
    session.simulator.change({ server: id, action: 'addVolume', name: 'surprise', sizeGiB: 7 });
    expect(await attached()).toBe(2);
    session.simulator.change({ server: id, action: 'detachVolume', volume: 'web-1-data' });
    session.simulator.change({ server: id, action: 'detachVolume', volume: 'surprise' });
    expect(await attached()).toBe(0);
  });

  it('lets the guest write, which a revert of the resize takes back', async () => {
    const disk = () => session.simulator.state().servers.find(({ name }) => name === 'web-1')?.rootDisk;
    const before = disk();
    session.simulator.change({ server: 'web-1', action: 'resize', flavor: 'm1.large' });
    session.simulator.clock.advance(60);
    session.simulator.change({ server: 'web-1', action: 'write' });
    expect(disk()).not.toBe(before);
    session.simulator.change({ server: 'web-1', action: 'revertResize' });
    session.simulator.clock.advance(60);
    expect(disk()).toBe(before);
  });

  it('locks a server so that only an administrator opens it', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ server: id, set: { locked: true } });
    expect((await session.act(id, { unlock: null })).status).toBe(403);
    expect((await session.act(id, { 'os-stop': null })).status).toBe(409);
  });

  it('comes over HTTP too, and says which part is wrong', async () => {
    const post = (body: object) => session.call('POST', '/_sim/change', { body, token: '' });
    expect((await post({ server: 'web-1', set: { status: 'SHUTOFF' } })).status).toBe(200);
    const refused = await post({ server: 'web-1', set: { status: 'NONSENSE' } });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('set.status') as unknown]);
  });

  it.each([
    [{ server: 'nobody', set: {} }, 'server'],
    [{ set: { status: 'ACTIVE' } }, 'server'],
    [{ server: 'web-1', set: { colour: 'red' } }, 'set.colour'],
    [{ server: 'web-1', action: 'dance' }, 'action'],
    [{ server: 'web-1', action: 'confirmResize' }, 'action'],
    [{ switches: { nextCreate: 'sometimes' } }, 'switches.nextCreate'],
    [{ switches: { noSuchSwitch: true } }, 'switches.noSuchSwitch'],
    [{ switches: { maxMicroversion: '2.96' } }, 'switches.maxMicroversion'],
    [{ quota: { unicorns: 1 } }, 'quota.unicorns'],
    [{ rateWindowScale: 1 }, 'rateWindowScale'],
  ])('that is %j is refused by name', (change, field) => {
    expect(() => session.simulator.change(change)).toThrow(new RegExp(`^${field.replace('.', String.raw`\.`)}: `, 'u'));
  });
});
