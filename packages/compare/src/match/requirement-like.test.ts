import type { Flavor, Server, Volume } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import type { ServerSource } from './requirement-like.ts';
import { requirementLike } from './requirement-like.ts';

const NO_SIZE = { vcpus: null, memoryMiB: null, diskGiB: null };

function source(server: Partial<Server>, flavors: readonly Flavor[], volumes: readonly Partial<Volume>[] = []): ServerSource {
  const listed = <Item>(items: readonly Item[]) => ({
    list: () => ({ collect: async () => ({ items, failures: [], warnings: [], coverage: [] }) }),
  });
  const whole = { id: 'web-1', ref: 'cloud/web-1', cloud: 'cloud', volumes: [], image: null, ...server } as unknown as Server;
  return { servers: { get: async () => whole }, flavors: listed(flavors), volumes: listed(volumes as readonly Volume[]) };
}

describe('a requirement like that of a server', () => {
  it('has the size of its flavor, found by id or by name, and of the volume it boots from', async () => {
    const flavor = sampleFlavor({ id: '42', name: 'large', vcpus: 4 });
    const boot = { id: 'boot', ref: 'cloud/boot', cloud: 'cloud', sizeGiB: 60, attachments: [{ serverId: 'web-1', device: null, root: true }] };
    expect(await requirementLike(source({ flavor: { id: '42', name: null, ...NO_SIZE } }, [flavor], [boot]), 'cloud/web-1')).toEqual(
      sampleRequirement({ vcpus: 4, diskGiB: 60 }),
    );
    expect(await requirementLike(source({ flavor: { id: null, name: 'large', ...NO_SIZE } }, [flavor]), 'cloud/web-1')).toEqual(
      sampleRequirement({ vcpus: 4 }),
    );
  });

  it('is refused where the size is told nowhere', async () => {
    const refused = await requirementLike(source({ flavor: { id: 'gone', name: null, ...NO_SIZE } }, [sampleFlavor()]), 'cloud/web-1').catch(
      (error: unknown) => error,
    );
    expect(isCloudError(refused) && refused.details).toMatchObject({ field: '--like', given: 'cloud/web-1' });
  });
});
