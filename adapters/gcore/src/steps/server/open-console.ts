import type { StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { INSTANCES } from '../../server/fetch-instance.ts';
import { guardRead } from '../guard-read.ts';
import { readInput } from '../step-input.ts';

const inputSchema = z.object({ serverId: z.string(), type: z.string() });
const consoleWire = z.object({ remote_console: z.object({ url: z.string(), protocol: z.string().nullish(), type: z.string().nullish() }) });

/**
 * Asks for the address of a console and hands it over once: whoever has it is at the screen, so it is a secret.
 * A read, so that it may be asked for again where a reply was lost.
 */
export function createOpenConsole({ client }: GcoreSession): StepDriver {
  return {
    send: async (context) => {
      const { serverId: id, type } = readInput(inputSchema, context);
      const look = { operation: 'open console', id, query: { console_type: type }, signal: context.signal };
      const { remote_console: found } = await guardRead(client.read(consoleWire, client.scoped(INSTANCES, id, 'get_console'), look));
      const output = { protocol: found.protocol ?? null, type: found.type ?? type };
      return { output, providerRefs: [], secrets: [{ kind: 'console', value: found.url }] };
    },
    reconcile: async () => ({ outcome: 'not_applied' }),
    observe: async () => ({ state: 'done' }),
  };
}
