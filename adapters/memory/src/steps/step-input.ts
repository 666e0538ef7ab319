import type { Json, JsonObject, StepContext } from '@isobar/core';
import { CloudError } from '@isobar/core';

/** An id of the step's input: written there, or `{ outputOf }` the `serverId` that an earlier step gave. */
export function idFrom(context: Pick<StepContext, 'input' | 'outputs'>, field: string): string {
  const value = context.input[field];
  if (typeof value === 'string') return value;
  const step = outputOf(value);
  const id = step === undefined ? undefined : context.outputs[step]?.['serverId'];
  if (typeof id === 'string') return id;
  throw new CloudError('internal', `the step lacks ${field}`, { outcome: 'not_applied' });
}

export function textFrom(context: Pick<StepContext, 'input'>, field: string): string | undefined {
  const value = context.input[field];
  return typeof value === 'string' ? value : undefined;
}

function outputOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const step = (value as JsonObject)['outputOf'];
  return typeof step === 'string' ? step : undefined;
}
