import type { StepDriver } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { leftoverSchema } from '../leftover-input.ts';
import { readInput, serverIdOf, serverInput } from '../step-input.ts';

const inputSchema = serverInput.extend({ replaces: z.string(), leftovers: z.array(leftoverSchema) });

/**
 * Says that the new server has taken the place of the old one. A step of its own and the last one, since until then
 * everything may still be undone. Sends nothing.
 */
export function createAnnounceReplacement({ cloud }: GcoreSession): StepDriver {
  return {
    send: async () => ({ output: {}, providerRefs: [] }),
    reconcile: async () => ({ outcome: 'applied', receipt: { output: {}, providerRefs: [] } }),
    observe: async (context) => {
      const input = readInput(inputSchema, context);
      const ref = formatRef(cloud, serverIdOf(input, context));
      const replaced = [{ old: formatRef(cloud, input.replaces), new: ref }];
      return { state: 'done', result: { ref, changed: true, resourceState: 'changed', replaced, leftovers: input.leftovers } };
    },
  };
}
