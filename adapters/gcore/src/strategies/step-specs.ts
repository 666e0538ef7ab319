import type { JsonObject, StepSpec } from '@isobar/core';

import type { FactName } from '../facts/digest.ts';
import type { StepKind } from '../steps/step-kind.ts';

type Spec = Omit<StepSpec, 'kind' | 'writes' | 'checks' | 'input' | 'compensation'> & {
  readonly kind: StepKind;
  readonly input: object;
  readonly checks?: readonly FactName[];
  readonly writes?: boolean;
  readonly compensation?: { readonly kind: StepKind; readonly title: string; readonly input: object };
};

/** A step of this adapter: its kind, its checks and its way back are words that the compiler knows. */
export function stepSpec({ input, checks = [], writes = true, compensation, ...rest }: Spec): StepSpec {
  const undo = compensation === undefined ? {} : { compensation: { ...compensation, input: compensation.input as JsonObject } };
  return { ...rest, input: input as JsonObject, checks, writes, ...undo };
}
