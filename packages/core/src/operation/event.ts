import type { CloudErrorJson } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';
import type { Plan } from '../plan/plan.ts';
import type { Warning } from '../warning/warning.ts';
import type { Attention, OperationState } from './operation.ts';
import type { ProviderRef, ResultPart } from './step.ts';

interface At {
  /** UTC milliseconds. */
  readonly at: number;
}

/** Everything that happens to an operation, in the order it happened. The journal is a list of these. */
export type OperationEvent = At &
  (
    | {
        readonly type: 'created';
        readonly id: string;
        readonly plan: Plan;
        readonly accepted: readonly string[];
        readonly warnings: readonly Warning[];
      }
    | { readonly type: 'started' }
    | { readonly type: 'intended'; readonly step: string; readonly baseline: JsonObject; readonly compensates?: string }
    | { readonly type: 'accepted'; readonly step: string; readonly output: JsonObject; readonly providerRefs: readonly ProviderRef[] }
    | { readonly type: 'notApplied'; readonly step: string; readonly reason: string }
    | { readonly type: 'seen'; readonly step: string; readonly seen: string }
    | { readonly type: 'stepDone'; readonly step: string; readonly output: JsonObject; readonly result?: ResultPart }
    | { readonly type: 'stepFailed'; readonly step: string; readonly error: CloudErrorJson; readonly result?: ResultPart }
    | { readonly type: 'awaitingConfirmation'; readonly step: string }
    | { readonly type: 'cancelRequested' }
    | { readonly type: 'compensating'; readonly reason: string }
    | { readonly type: 'compensated'; readonly step: string }
    | { readonly type: 'needsAttention'; readonly attention: Attention }
    | { readonly type: 'answered'; readonly choice: string; readonly values: JsonObject }
    | { readonly type: 'warned'; readonly warning: Warning }
    | {
        readonly type: 'finished';
        readonly state: Extract<OperationState, 'succeeded' | 'failed' | 'cancelled' | 'superseded'>;
        readonly error?: CloudErrorJson;
        readonly result?: ResultPart;
        readonly note?: string;
      }
  );

export type OperationEventType = OperationEvent['type'];
