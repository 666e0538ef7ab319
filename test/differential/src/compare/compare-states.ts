import type { SeenState } from '../exchange.ts';
import type { AnswerDifference } from './compare-answers.ts';

/** Tells two sequences of states apart. */
export type CompareStates = (expected: readonly SeenState[], got: readonly SeenState[]) => readonly AnswerDifference[];

/** Of two pollers that both may have missed states, only where they arrive counts. */
export function compareLastStates(expected: readonly SeenState[], got: readonly SeenState[]): readonly AnswerDifference[] {
  return compareStates(expected.slice(-1), got.slice(-1));
}

/**
 * A poller may miss short states, so what it saw must stand, in this order, in what was seen more finely, and both must
 * end alike.
 */
export function compareStates(seen: readonly SeenState[], finer: readonly SeenState[]): readonly AnswerDifference[] {
  const [expected, got] = [seen.map(describeState), finer.map(describeState)];
  let position = 0;
  for (const state of got) if (state === expected[position]) position += 1;
  const isPart = position === expected.length && expected.at(-1) === got.at(-1);
  return isPart ? [] : [{ field: 'statesAfter', expected: expected.join(' → '), got: got.join(' → ') }];
}

function describeState({ httpStatus, status, vmState, taskState, powerState }: SeenState): string {
  if (httpStatus !== undefined) return `HTTP ${httpStatus}`;
  return vmState === undefined ? String(status) : `${status}/${vmState}/${taskState ?? '-'}/${powerState}`;
}
