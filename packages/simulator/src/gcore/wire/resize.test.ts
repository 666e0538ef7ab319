import { afterEach, describe, expect, it } from 'vitest';
import type { GcoreSimulatorSettings } from '../start-gcore-simulator.ts';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient | undefined;
afterEach(() => client?.simulator.close());

async function start(settings: GcoreSimulatorSettings = {}): Promise<GcoreClient> {
  client = await startClient(settings);
  return client;
}

const resize = (on: GcoreClient, id: string, flavor: string): Promise<GcoreAnswer> =>
  on.post(`/v1/instances/${PR}/${id}/changeflavor`, { flavor_id: flavor });

const shape = async (on: GcoreClient, id: string): Promise<unknown> => {
  const { body } = await on.instance(id);
  return [read(body, 'status'), read(body, 'vm_state'), read(body, 'task_state'), read(body, 'flavor.flavor_id')];
};

describe('changeflavor', () => {
  it('shows the old flavor without a lock for the tail after the task has FINISHED', async () => {
    const on = await start();
    const answer = await resize(on, SEEDED.web1, 'g1-standard-4-8');
    expect(await shape(on, SEEDED.web1)).toEqual(['RESIZE', 'active', 'resize_prep', 'g1-standard-2-4']);
    on.advance(30);
    expect(await on.task(answer)).toMatchObject({ task_type: 'resize_vm', state: 'FINISHED', created_resources: null });
    expect((await on.instance(SEEDED.web1)).body).toMatchObject({ task_id: null });
    expect(await shape(on, SEEDED.web1)).toEqual(['RESIZE', 'active', 'resize_migrated', 'g1-standard-2-4']);
    on.advance(7.9);
    expect(await shape(on, SEEDED.web1)).toEqual(['RESIZE', 'active', 'resize_migrated', 'g1-standard-2-4']);
    on.advance(0.1);
    expect(await shape(on, SEEDED.web1)).toEqual(['ACTIVE', 'active', null, 'g1-standard-4-8']);
  });

  it('settles with the task when the tail is switched to nothing', async () => {
    const on = await start({ tailSeconds: 0 });
    await resize(on, SEEDED.web1, 'g1-standard-4-8');
    on.advance(30);
    expect(await shape(on, SEEDED.web1)).toEqual(['ACTIVE', 'active', null, 'g1-standard-4-8']);
  });

  it('attaches every volume anew: same device, other attachment', async () => {
    const on = await start();
    const before = (await on.volume(SEEDED.web1Data)).body;
    await resize(on, SEEDED.web1, 'g1-standard-4-8');
    on.advance(40);
    const after = (await on.volume(SEEDED.web1Data)).body;
    expect(read(after, 'attachments.0.device')).toBe(read(before, 'attachments.0.device'));
    expect(read(after, 'attachments.0.attachment_id')).not.toBe(read(before, 'attachments.0.attachment_id'));
    expect(read(after, 'attachments.0.flavor_id')).toBe('g1-standard-4-8');
  });

  it('takes a rename in the tail but no power action', async () => {
    const on = await start();
    await resize(on, SEEDED.web1, 'g1-standard-4-8');
    on.advance(31);
    expect(await on.patch(`/v1/instances/${PR}/${SEEDED.web1}`, { name: 'web-one' })).toMatchObject({ status: 200 });
    expect(await on.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' })).toMatchObject({ status: 409 });
  });

  it('leaves a stopped instance stopped, or refuses it by a switch', async () => {
    const on = await start();
    await resize(on, SEEDED.stopped, 'g1-standard-4-8');
    on.advance(40);
    expect(await shape(on, SEEDED.stopped)).toEqual(['SHUTOFF', 'stopped', null, 'g1-standard-4-8']);
    on.simulator.change({ switches: { resizeStopped: 'refuse' } });
    expect(await resize(on, SEEDED.stopped, 'g1-standard-2-4')).toMatchObject({ status: 409 });
  });

  it('refuses the same flavor unless the switch accepts it, and an unknown one', async () => {
    const on = await start();
    expect(await resize(on, SEEDED.web1, 'g1-standard-2-4')).toMatchObject({ status: 400 });
    expect(await resize(on, SEEDED.web1, 'g9-huge')).toMatchObject({ status: 404 });
    on.simulator.change({ switches: { sameFlavor: 'accept' } });
    expect(await resize(on, SEEDED.web1, 'g1-standard-2-4')).toMatchObject({ status: 200 });
  });

  it('refuses for capacity with 403 and for quota with 400', async () => {
    const on = await start({ capacityFull: ['g1-standard-4-8'] });
    expect(await resize(on, SEEDED.web1, 'g1-standard-4-8')).toMatchObject({
      status: 403,
      body: { exception_class: 'ForbiddenError', message: 'The region 76 has reached the limit of flavor g1-standard-4-8' },
    });
    const use = read((await on.get('/v2/regional_quotas/5678/76')).body, 'cpu_count_usage');
    on.simulator.change({ quota: { cpu_count: Number(use) + 1 } });
    expect(await resize(on, SEEDED.web1, 'g1-standard-8-16')).toMatchObject({
      status: 400,
      body: { exception_class: 'QuotaLimitExceed', message: 'Quota limit for cpu_count exceeded by 5', info: { attribute: 'cpu_count' } },
    });
  });

  it('stays as it was when the task fails', async () => {
    const on = await start();
    on.simulator.change({ failNextTask: { type: 'resize_vm', error: 'No valid host was found.' } });
    expect(await on.finish(await resize(on, SEEDED.web1, 'g1-standard-4-8'))).toMatchObject({ state: 'ERROR', error: 'No valid host was found.' });
    expect(await shape(on, SEEDED.web1)).toEqual(['ACTIVE', 'active', null, 'g1-standard-2-4']);
  });
});
