import type { CloudErrorJson } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import type { Warning } from '../warning/warning.ts';
import type { Choice, Leftover, ProviderRef } from './step.ts';

export const OPERATION_STATES = [
  'pending',
  'running',
  'awaitingConfirmation',
  'compensating',
  'needsAttention',
  'succeeded',
  'failed',
  'cancelled',
  'superseded',
] as const;

export type OperationState = (typeof OPERATION_STATES)[number];

/** States in which nothing more will happen. */
export const FINAL_STATES: ReadonlySet<OperationState> = new Set(['succeeded', 'failed', 'cancelled', 'superseded']);

export const STEP_STATES = ['pending', 'intended', 'accepted', 'done', 'failed', 'notApplied', 'compensated'] as const;

export type StepState = (typeof STEP_STATES)[number];

export interface StepProgress {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: StepState;
  /** True for a step that undoes another. */
  readonly compensates: string | null;
  readonly intendedAt: number | null;
  readonly baseline: JsonObject;
  readonly output: JsonObject;
  readonly providerRefs: readonly ProviderRef[];
  /** The last native state seen while waiting. */
  readonly seen: string | null;
  readonly error: CloudErrorJson | null;
}

export interface OperationResult {
  /** What the operation ended with; null where there is nothing any more. */
  readonly ref: string | null;
  readonly changed: boolean;
  readonly replaced: readonly { readonly old: string; readonly new: string }[];
  readonly leftovers: readonly Leftover[];
  readonly resourceState: 'unchanged' | 'changed' | 'destroyed';
}

/** A question that only a person can answer. */
export interface Attention {
  readonly stepId: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly known: JsonObject;
}

export interface Operation {
  readonly id: string;
  readonly kind: string;
  readonly cloud: string;
  readonly target: string;
  readonly state: OperationState;
  readonly plan: Plan;
  readonly accepted: readonly string[];
  readonly steps: readonly StepProgress[];
  readonly progress: { readonly done: number; readonly of: number };
  readonly warnings: readonly Warning[];
  readonly providerRefs: readonly ProviderRef[];
  readonly attention: Attention | null;
  readonly result: OperationResult;
  readonly error: CloudErrorJson | null;
  /** When it was stopped because someone asked for that; null where nobody did, or it was too late. */
  readonly cancelRequestedAt: string | null;
  /** When the resize that waits for confirm or revert is reverted by itself; null where nobody keeps a time. */
  readonly revertsAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function isFinal(operation: Operation): boolean {
  return FINAL_STATES.has(operation.state);
}
