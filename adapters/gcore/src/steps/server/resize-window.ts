import type { StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { findInstance } from '../../server/fetch-instance.ts';
import { describeTuple } from '../../server/server-state-table.ts';
import { readInput } from '../step-input.ts';

const inputSchema = z.object({ serverId: z.string(), toFlavor: z.string() });

/**
 * The revert window of a resize. The cloud has none: only this operation waits, and it is over
 * as soon as anyone gives the server another flavor. Sends nothing.
 */
export function createResizeWindow(session: GcoreSession): StepDriver {
  return {
    send: async () => ({ output: {}, providerRefs: [] }),
    reconcile: async () => ({ outcome: 'applied', receipt: { output: {}, providerRefs: [] } }),
    observe: async (context) => {
      const { serverId, toFlavor } = readInput(inputSchema, context);
      const instance = await findInstance(session, serverId, context.signal);
      if (instance === null) return { state: 'superseded', note: 'the server is gone', result: { resourceState: 'destroyed' } };
      const flavor = instance.flavor?.flavor_id ?? null;
      if (flavor !== toFlavor) return { state: 'superseded', note: `someone gave the server the flavor ${flavor}` };
      return { state: 'waiting', seen: `${describeTuple(instance)}, ${flavor}: resized, waits for confirm or revert` };
    },
  };
}
