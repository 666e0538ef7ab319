import type { components } from '@isobar/contracts/iwinv';
import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';

import type { flavorWire } from '../flavor/flavor-wire.ts';
import type { imageWire } from '../image/image-wire.ts';
import type { zoneWire } from '../region/zone-wire.ts';
import type { createdWire, deletedWire, instanceWire } from '../server/server-wire.ts';

type Schemas = components['schemas'];

describe('what the readers accept', () => {
  it('is at least what the contract document allows', () => {
    expectTypeOf<Schemas['Instance']>().toExtend<z.input<typeof instanceWire>>();
    expectTypeOf<Schemas['CreatedInstance']>().toExtend<z.input<typeof createdWire>>();
    expectTypeOf<Schemas['DeletedInstance']>().toExtend<z.input<typeof deletedWire>>();
    expectTypeOf<Schemas['Flavor']>().toExtend<z.input<typeof flavorWire>>();
    expectTypeOf<Schemas['Image']>().toExtend<z.input<typeof imageWire>>();
    expectTypeOf<Schemas['Zone']>().toExtend<z.input<typeof zoneWire>>();
  });
});
