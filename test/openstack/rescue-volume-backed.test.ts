import { openstack } from '@isobar/adapter-openstack';
import { canAct } from '@isobar/core';
import { afterAll, describe, expect, it } from 'vitest';

import { labAccount } from './testing/lab-accounts.ts';
import { cloudSettings } from './testing/lab-project.ts';
import { imageId, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { observedRun } from './testing/observed-run.ts';
import { givenVolumeBacked } from './testing/volume-backed.ts';

const session = await signIn('lab');
const adapter = openstack({ ...cloudSettings(labAccount('lab')), cloud: 'lab' });
afterAll(() => adapter.close());

describe('rescue of a volume-backed server', () => {
  it.each([
    ['its own image', {}],
    ['an image that is named', { image: 'lab-linux-b' }],
  ])('is refused from %s that is not made for it, as Nova refuses it', async (_from, request) => {
    const { id } = await givenVolumeBacked(session);
    expect(await canAct(adapter, 'rescue', id, request, { now: Date.now })).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('hw_rescue_bus')],
    });
    const named = 'image' in request ? { rescue_image_ref: await imageId(session, request.image) } : null;
    const refused = await session.ask('compute', 'POST', `/servers/${id}/action`, { rescue: named }, '2.87');
    expect(refused).toMatchObject({
      status: 400,
      body: { badRequest: { message: expect.stringContaining('Cannot rescue a volume-backed instance') } },
    });
  });

  it('is done from an image that is made for it, and what it does was announced', async () => {
    const { id } = await givenVolumeBacked(session);
    const { operation, breaches } = await observedRun(adapter, 'rescue', id, { image: 'lab-rescue' });
    expect({ error: operation.error, breaches }).toEqual({ error: null, breaches: [] });
    await untilStatus(session, id, 'RESCUE');
    expect((await observedRun(adapter, 'unrescue', id, {})).operation.state).toBe('succeeded');
  });
});
