import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

const UBUNTU = '70a599e0-31e7-49b7-b260-868f441e862b';

/** The states that a poller of the real Nova saw. */
const SEEN: readonly (readonly [string, string, string, object, number, readonly string[]])[] = [
  ['a stop', 'web-1', 'ACTIVE', { 'os-stop': null }, 202, ['ACTIVE/powering-off', 'SHUTOFF']],
  ['a start', 'web-2', 'SHUTOFF', { 'os-start': null }, 202, ['SHUTOFF/powering-on', 'ACTIVE']],
  [
    'a soft reboot',
    'web-1',
    'ACTIVE',
    { reboot: { type: 'SOFT' } },
    202,
    ['REBOOT/rebooting', 'REBOOT/reboot_pending', 'REBOOT/reboot_started', 'ACTIVE'],
  ],
  [
    'a hard reboot',
    'web-1',
    'ACTIVE',
    { reboot: { type: 'HARD' } },
    202,
    ['HARD_REBOOT/rebooting_hard', 'HARD_REBOOT/reboot_pending_hard', 'HARD_REBOOT/reboot_started_hard', 'ACTIVE'],
  ],
  [
    'a hard reboot of a stopped server',
    'web-2',
    'SHUTOFF',
    { reboot: { type: 'HARD' } },
    202,
    ['SHUTOFF/rebooting_hard', 'SHUTOFF/reboot_pending_hard', 'SHUTOFF/reboot_started_hard', 'ACTIVE'],
  ],
  ['a pause', 'web-1', 'ACTIVE', { pause: null }, 202, ['ACTIVE/pausing', 'PAUSED']],
  ['a suspend', 'web-1', 'ACTIVE', { suspend: null }, 202, ['ACTIVE/suspending', 'SUSPENDED']],
  [
    'a rebuild',
    'web-1',
    'ACTIVE',
    { rebuild: { imageRef: UBUNTU } },
    202,
    ['REBUILD/rebuilding', 'REBUILD/rebuild_block_device_mapping', 'REBUILD/rebuild_spawning', 'ACTIVE'],
  ],
  [
    'a rebuild of a stopped server',
    'web-2',
    'SHUTOFF',
    { rebuild: { imageRef: UBUNTU } },
    202,
    ['REBUILD/rebuilding', 'REBUILD/rebuild_block_device_mapping', 'REBUILD/rebuild_spawning', 'ACTIVE/powering-off', 'SHUTOFF'],
  ],
  [
    'a resize',
    'web-1',
    'ACTIVE',
    { resize: { flavorRef: '3' } },
    202,
    ['RESIZE/resize_prep', 'RESIZE/resize_migrating', 'RESIZE/resize_migrated', 'RESIZE/resize_finish', 'VERIFY_RESIZE'],
  ],
  [
    'a resize of a stopped server',
    'web-2',
    'SHUTOFF',
    { resize: { flavorRef: '3' } },
    202,
    ['RESIZE/resize_prep', 'RESIZE/resize_migrating', 'RESIZE/resize_migrated', 'RESIZE/resize_finish', 'VERIFY_RESIZE'],
  ],
  ['a confirm, which sets no task', 'worker-1', 'VERIFY_RESIZE', { confirmResize: null }, 204, ['VERIFY_RESIZE', 'ACTIVE']],
  ['a revert', 'worker-1', 'VERIFY_RESIZE', { revertResize: null }, 202, ['REVERT_RESIZE/resize_reverting', 'ACTIVE']],
];

describe('the states that a poller sees', () => {
  it.each(SEEN)('of %s (%s, %s) are the recorded ones', async (_what, name, before, body, status, states) => {
    const id = await session.serverId(name);
    expect(await session.server(id)).toMatchObject({ status: before });
    const answer = await session.nova('POST', `/servers/${id}/action`, { body });
    expect(answer.status).toBe(status);
    expect(await session.watch(id, 40)).toEqual(states);
  });

  it('of a stop in ERROR end in SHUTOFF, of a hard reboot there in ACTIVE', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ server: id, set: { fault: 'it broke' } });
    await session.act(id, { 'os-stop': null });
    expect(await session.watch(id, 10)).toEqual(['ERROR/powering-off', 'SHUTOFF']);
    session.simulator.change({ server: id, set: { fault: 'it broke' } });
    await session.act(id, { reboot: { type: 'HARD' } });
    const states = await session.watch(id, 10);
    expect([states[0], states.at(-1)]).toEqual(['ERROR/rebooting_hard', 'ACTIVE']);
  });

  it('follow virtual time only: nothing moves while no time passes', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { 'os-stop': null });
    expect(await session.server(id)).toMatchObject({ 'OS-EXT-STS:task_state': 'powering-off' });
    expect(await session.server(id)).toMatchObject({ 'OS-EXT-STS:task_state': 'powering-off' });
    session.simulator.clock.advance(60);
    expect(await session.server(id)).toMatchObject({ status: 'SHUTOFF', 'OS-EXT-STS:power_state': 4 });
  });
});
