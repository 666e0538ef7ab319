import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, readText, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const SPARE = `/v1/volumes/${PR}/${SEEDED.spareVolume}`;
const snapshot = async (volume: string = SEEDED.spareVolume): Promise<string> =>
  readText(
    await client.finish(await client.post(`/v1/snapshots/${PR}`, { name: 'snap', volume_id: volume, description: 'first' })),
    'created_resources.snapshots.0',
  );

describe('retype', () => {
  const retype = (volume: string, type = 'ssd_hiiops'): Promise<GcoreAnswer> =>
    client.post(`/v1/volumes/${PR}/${volume}/retype`, { volume_type: type });

  it('answers the volume at once', async () => {
    expect(await retype(SEEDED.spareVolume)).toMatchObject({
      status: 200,
      body: { id: SEEDED.spareVolume, volume_type: 'ssd_hiiops', status: 'available' },
    });
  });

  it('is not for a volume in use, one with snapshots, or another type', async () => {
    expect(await retype(SEEDED.web1Data)).toMatchObject({ status: 409 });
    expect(await retype(SEEDED.spareVolume, 'ssd_lowlatency')).toMatchObject({ status: 400 });
    await snapshot();
    expect(await retype(SEEDED.spareVolume)).toMatchObject({ status: 400 });
  });
});

describe('revert', () => {
  it('takes a detached volume back to its last snapshot by task', async () => {
    const id = await snapshot();
    const answer = await client.post(`${SPARE}/revert`);
    expect((await client.get(SPARE)).body).toMatchObject({ status: 'reverting' });
    expect(await client.finish(answer)).toMatchObject({ task_type: 'revert_volume', state: 'FINISHED', data: { snapshot_id: id } });
    expect((await client.get(SPARE)).body).toMatchObject({ status: 'available' });
  });

  it('says nothing when the switch says so, and works all the same', async () => {
    client.simulator.change({ switches: { revertReply: 'nothing' } });
    await snapshot();
    expect(await client.post(`${SPARE}/revert`)).toMatchObject({ status: 200, body: undefined });
    expect((await client.get(SPARE)).body).toMatchObject({ status: 'reverting' });
    client.advance(60);
    expect((await client.get(SPARE)).body).toMatchObject({ status: 'available' });
  });

  it('needs a snapshot, no later extend, and no attachment', async () => {
    expect(await client.post(`${SPARE}/revert`)).toMatchObject({ status: 400 });
    await snapshot();
    await client.finish(await client.post(`${SPARE}/extend`, { size: 20 }));
    expect(await client.post(`${SPARE}/revert`)).toMatchObject({ status: 400, body: { message: expect.stringContaining('extended') } });
    expect(await client.post(`/v1/volumes/${PR}/${SEEDED.web1Data}/revert`)).toMatchObject({ status: 409 });
  });
});

describe('snapshots', () => {
  it('are renamed and tagged at once', async () => {
    const path = `/v1/snapshots/${PR}/${await snapshot()}`;
    expect((await client.patch(path, { name: 'snap-2', tags: { keep: 'yes' } })).body).toMatchObject({
      name: 'snap-2',
      description: 'first',
      tags: [{ key: 'keep' }],
    });
    expect(await client.patch(path, {})).toMatchObject({ status: 400 });
  });

  it('are found by volume and by the machine that has it', async () => {
    await snapshot(SEEDED.web1Data);
    const count = async (query: string): Promise<unknown> => Object((await client.get(`/v1/snapshots/${PR}?${query}`)).body).count;
    expect(await count(`volume_id=${SEEDED.web1Data}`)).toBe(1);
    expect(await count(`instance_id=${SEEDED.web1}`)).toBe(1);
    expect(await count(`instance_id=${SEEDED.web2}`)).toBe(0);
    expect(await count('schedule_id=1')).toBe(0);
  });
});
