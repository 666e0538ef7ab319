import type { components as cinder } from '@isobar/contracts/openstack-cinder';
import type { components as glance } from '@isobar/contracts/openstack-glance';
import type { components as keystone } from '@isobar/contracts/openstack-keystone';
import type { components as neutron } from '@isobar/contracts/openstack-neutron';
import type { components as nova } from '@isobar/contracts/openstack-nova';
import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';

import type { tokenReplyWire } from '../auth/token-wire.ts';
import type { flavorWire } from '../flavor/flavor-wire.ts';
import type { imageWire } from '../image/image-wire.ts';
import type { groupWire, networkWire, portWire } from '../network/network-wire.ts';
import type { zoneWire } from '../region/zone-wire.ts';
import type { serverWire } from '../server/server-wire.ts';
import type { volumeWire } from '../volume/volume-wire.ts';

describe('what the readers accept', () => {
  it('is at least what the contract documents allow', () => {
    expectTypeOf<keystone['schemas']['TokenReply']>().toExtend<z.input<typeof tokenReplyWire>>();
    expectTypeOf<nova['schemas']['Server']>().toExtend<z.input<typeof serverWire>>();
    expectTypeOf<nova['schemas']['Flavor']>().toExtend<z.input<typeof flavorWire>>();
    expectTypeOf<nova['schemas']['AvailabilityZone']>().toExtend<z.input<typeof zoneWire>>();
    expectTypeOf<glance['schemas']['Image']>().toExtend<z.input<typeof imageWire>>();
    expectTypeOf<cinder['schemas']['Volume']>().toExtend<z.input<typeof volumeWire>>();
    expectTypeOf<neutron['schemas']['Network']>().toExtend<z.input<typeof networkWire>>();
    expectTypeOf<neutron['schemas']['SecurityGroup']>().toExtend<z.input<typeof groupWire>>();
    expectTypeOf<neutron['schemas']['Port']>().toExtend<z.input<typeof portWire>>();
  });
});
