import type { JsonObject, StepSpec } from '@isobar/core';

import type { Command } from '../cloud/commands.ts';
import type { MemoryFacts } from '../facts/memory-facts.ts';
import { requireServer } from './narrow.ts';

const EVERY_FACT = ['id', 'status', 'image', 'flavor', 'volumes', 'addresses', 'groups', 'key', 'locked'] as const;

/** One command to one server, as a step of a plan. */
export function commandStep(facts: MemoryFacts, command: Command | 'rename', title: string, input: JsonObject = {}): StepSpec {
  const server = requireServer(facts);
  return {
    id: command,
    kind: `memory.${command}`,
    title: `${title} ${server.name ?? server.id}`,
    input: { serverId: server.id, ...input },
    writes: true,
    idempotency: 'the cloud lists the actions of a server: a new one of this kind shows that it arrived',
    checks: EVERY_FACT,
  };
}
