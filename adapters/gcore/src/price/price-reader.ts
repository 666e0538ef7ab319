import type { PriceReader } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { pricePreviewWire, toPreviewBody, toPricedMachine } from './price-wire.ts';
import { toQuotedParts } from './quoted-parts.ts';

/** Asks for the price of a machine that is not made (SOURCES.md#gcore-op-price-preview). @param path of the preview, as the dialect has it */
export function createPriceReader({ client, clock, dialect }: GcoreSession, path: string): PriceReader {
  return {
    quote: async (request, { signal }) => {
      const machine = toPricedMachine(request, dialect);
      const look = { operation: 'preview price', id: machine.flavorId, signal };
      const reply = await client.ask(pricePreviewWire, client.filled(path), { ...look, json: toPreviewBody(machine) });
      return toQuotedParts(reply, machine, new Date(clock.now()).toISOString());
    },
  };
}
