import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { Facts } from '../adapter/facts.ts';
import type { Effect, Envelope } from '../effect/effect.ts';
import type { Evidence } from '../effect/evidence.ts';
import type { StepSpec } from '../operation/step.ts';
import type { Warning } from '../warning/warning.ts';
import type { Fit } from './fit.ts';

export interface Duration {
  readonly typicalSeconds: readonly [least: number, most: number];
  readonly evidence: Evidence;
}

/**
 * One way to do one action on one provider. Everything but the envelope is a pure function of the facts,
 * so a plan can be shown, stored and checked again. (Methods, not function members: an adapter narrows `F`.)
 */
export interface Strategy<A extends Action = Action, F extends Facts = Facts> {
  readonly id: string;
  readonly action: A;
  readonly support: 'native' | 'emulated';
  readonly title: string;
  /** What it needs, in words, for the capability table: states, microversion, features. */
  readonly requires: readonly string[];
  /** The worst case, for the capability table. */
  readonly envelope: Envelope<A>;
  readonly duration?: Duration;
  fit(facts: F, request: ActionRequest<A>): Fit;
  /** True where there is nothing to do: the operation succeeds with `changed: false` and no write. */
  alreadyDone?(facts: F, request: ActionRequest<A>): boolean;
  effects(facts: F, request: ActionRequest<A>): readonly Effect[];
  /** One for each option that is ignored, emulated, lossy or only assumed. */
  warnings?(facts: F, request: ActionRequest<A>): readonly Warning[];
  steps(facts: F, request: ActionRequest<A>): readonly StepSpec[];
}

/** What an adapter declares: per action its strategies, best first. A missing action is unsupported. */
export type StrategyTable<F extends Facts = Facts> = { readonly [A in Action]?: readonly Strategy<A, F>[] };
