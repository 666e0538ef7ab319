import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

export type ZoneDocument = components['schemas']['Zone'];

const text = z.string().nullish();

export const zoneWire = z.looseObject({ zone_id: z.string().min(1), zone_name: text, status: text });

export type ZoneWire = z.output<typeof zoneWire>;
