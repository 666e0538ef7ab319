import type { StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInstance, INSTANCES } from '../../server/fetch-instance.ts';
import { readInput } from '../step-input.ts';

const inputSchema = z.object({ serverId: z.string(), name: z.string() });

/** PATCH answers at once, without a task (SOURCES.md#gcore-rename-at-once). */
export function createRenameServer(session: GcoreSession): StepDriver {
  const { client } = session;
  return {
    send: async (context) => {
      const { serverId, name } = readInput(inputSchema, context);
      const write = { method: 'PATCH', operation: 'rename server', id: serverId, json: { name }, signal: context.signal } as const;
      await client.write(z.unknown(), client.scoped(INSTANCES, serverId), write);
      return { output: {}, providerRefs: [] };
    },
    reconcile: async (context) => {
      const { serverId, name } = readInput(inputSchema, context);
      const instance = await fetchInstance(session, serverId, context.signal);
      if (instance.name === name) return { outcome: 'applied', receipt: { output: {}, providerRefs: [] } };
      const early = context.now - context.sentAt < session.settleMilliseconds;
      return early ? { outcome: 'undecided', seen: `the name is ${instance.name}` } : { outcome: 'not_applied' };
    },
    observe: async (context) => {
      const { serverId, name } = readInput(inputSchema, context);
      const instance = await fetchInstance(session, serverId, context.signal);
      if (instance.name === name) return { state: 'done', result: { changed: true, resourceState: 'changed' } };
      if (context.now - context.sentAt < session.settleMilliseconds) return { state: 'waiting', seen: `the name is ${instance.name}` };
      return { state: 'superseded', note: `someone named the server ${instance.name}` };
    },
  };
}
