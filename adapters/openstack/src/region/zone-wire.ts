import type { components } from '@isobar/contracts/openstack-nova';
import { z } from 'zod';

export type ZoneDocument = components['schemas']['AvailabilityZone'];

export const zoneWire = z.looseObject({
  zoneName: z.string().min(1),
  zoneState: z.looseObject({ available: z.boolean().nullish() }).nullish(),
});

export type ZoneWire = z.output<typeof zoneWire>;

export const zonesWire = z.looseObject({ availabilityZoneInfo: z.array(zoneWire) });
