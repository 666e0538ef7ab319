import type { JsonObject, StepContext } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

/** Input of a step as the journal holds it; it may come from an older version. @throws CloudError `invalid_response` */
export function readInput<Schema extends z.ZodType>(schema: Schema, context: StepContext): z.output<Schema> {
  return parseWire(schema, context.input, { operation: 'read the step of the journal' });
}

/** A server that the plan knows, or that an earlier step made: then the output of that step wins. */
export const serverInput = z.object({ serverId: z.string().optional(), serverFrom: z.string().optional() });

export function serverIdOf(input: z.output<typeof serverInput>, context: StepContext): string {
  const made = input.serverFrom === undefined ? undefined : textOf(context.outputs[input.serverFrom], 'serverId');
  return required(made ?? input.serverId, 'server');
}

export const volumeInput = z.object({ volumeId: z.string().optional(), volumeFrom: z.string().optional() });

export function volumeIdOf(input: z.output<typeof volumeInput>, context: StepContext): string {
  const made = input.volumeFrom === undefined ? undefined : textOf(context.outputs[input.volumeFrom], 'volumeId');
  return required(made ?? input.volumeId, 'volume');
}

export function textOf(output: JsonObject | undefined, name: string): string | undefined {
  const value = output?.[name];
  return typeof value === 'string' ? value : undefined;
}

function required(id: string | undefined, what: string): string {
  if (id !== undefined) return id;
  throw new CloudError('internal', `the step does not know its ${what}`, { outcome: 'not_applied' });
}
