import type { Action } from '../action/action.ts';
import type { AcceptName } from '../consent/accept-name.ts';
import type { Loss } from '../consent/losses.ts';
import type { Effect } from '../effect/effect.ts';
import type { Evidence } from '../effect/evidence.ts';
import type { JsonObject } from '../json.ts';
import type { Price } from '../money/money.ts';
import type { StepSpec } from '../operation/step.ts';
import type { ResourceKind } from '../resource/kind.ts';
import type { Rejection } from '../strategy/choose.ts';
import type { Warning } from '../warning/warning.ts';

/** Compute price before and after. null is unknown, never 0. */
export interface CostDelta {
  readonly before: Price | null;
  readonly after: Price | null;
  readonly note: string;
}

/** All that will be done, what it loses and what must be accepted; JSON. */
export interface Plan {
  readonly schema: 'isobar.plan/1';
  readonly id: string;
  readonly action: Action;
  readonly provider: string;
  readonly cloud: string;
  /** `<cloud>/<id>`; for what does not exist yet `<cloud>/<wanted name>`. */
  readonly target: string;
  readonly targetKind: ResourceKind;
  readonly targetId: string | null;
  readonly request: JsonObject;
  readonly preserve: readonly string[];
  readonly evidence: string;
  readonly strategy: { readonly id: string; readonly support: 'native' | 'emulated'; readonly title: string };
  readonly rejected: readonly Rejection[];
  /** False where there is nothing to do. */
  readonly changes: boolean;
  readonly steps: readonly StepSpec[];
  readonly pointOfNoReturn: string | null;
  readonly effects: readonly Effect[];
  readonly losses: readonly Loss[];
  readonly accept: { readonly inherent: readonly AcceptName[]; readonly surprising: readonly AcceptName[] };
  readonly warnings: readonly Warning[];
  readonly cost: CostDelta;
  readonly duration: { readonly typicalSeconds: readonly [number, number]; readonly evidence: Evidence } | null;
  /** Facts that the plan rests on, by name, and the digest over them. */
  readonly facts: JsonObject;
  readonly digest: string;
  /** A resize of ours that this plan confirms or reverts. */
  readonly closesOperation: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export const PLAN_LIFETIME_MINUTES = 15;
