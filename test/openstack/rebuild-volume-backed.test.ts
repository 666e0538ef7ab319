import type { Plan } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { act, actionNames, imageId, showServer, showVolume, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { givenVolumeBacked } from './testing/volume-backed.ts';

const session = await signIn('lab');
const imageB = await imageId(session, 'lab-linux-b');

describe('rebuild of a volume-backed server', () => {
  it.each(['lab-linux-a', 'lab-linux-b'])('is refused up to 2.92, where Nova would re-image nothing or answer 400: %s', async (image) => {
    const { id } = await givenVolumeBacked(session);
    const { code, err } = await commandLine({ lab: { computeApiVersion: '2.92' } }).run([
      'server',
      'rebuild',
      `lab/${id}`,
      '--image',
      image,
      '--yes',
    ]);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/2\.93/) });
    expect(await actionNames(session, id)).toEqual(['create']);
  });

  it('is what Nova says it is up to 2.92: 400 for another image', async () => {
    const { id } = await givenVolumeBacked(session);
    const refused = await session.ask('compute', 'POST', `/servers/${id}/action`, { rebuild: { imageRef: imageB } }, '2.92');
    expect(refused.status).toBe(400);
  });

  it('re-images the same volume at 2.93', async () => {
    const { id, volumeId } = await givenVolumeBacked(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    const cli = commandLine();
    const plan = await cli.json<Plan>(['server', 'rebuild', `lab/${id}`, '--image', 'lab-linux-b', '--plan']);
    expect(plan.effects.find((effect) => effect.facet === 'rootDisk')?.values).toEqual(['replaced']);
    expect(plan.effects.find((effect) => effect.facet === 'identity')?.values).toEqual(['kept']);
    expect(await cli.operation(['server', 'rebuild', `lab/${id}`, '--image', 'lab-linux-b', '--yes'])).toMatchObject({
      state: 'succeeded',
      result: { changed: true },
    });
    const after = await showServer(session, id);
    expect(after['os-extended-volumes:volumes_attached'].map((volume) => volume.id)).toEqual([volumeId]);
    expect((await showVolume(session, volumeId)).volume_image_metadata?.image_id).toBe(imageB);
  });
});
