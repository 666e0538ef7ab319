import type { Answer, SeenState } from '../exchange.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareStates } from './compare-states.ts';
import type { CompareStates } from './compare-states.ts';
import type { Difference } from './difference.ts';

/** One play of the scenario, recorded or just now; `answer` is missing where a step could not be asked. */
export interface Row {
  readonly exchange: string;
  readonly answer?: Answer;
  readonly problem?: string;
  readonly statesAfter?: readonly SeenState[];
}

/** All differences between two plays, step by step. @param states how what was watched compares */
export function comparePlays(expected: readonly Row[], got: readonly Row[], states: CompareStates = compareStates): readonly Difference[] {
  const byName = new Map(got.map((row) => [row.exchange, row]));
  return expected.flatMap((row) => {
    const { exchange } = row;
    return compareRows(row, byName.get(exchange), states).map((difference) => ({ exchange, ...difference }));
  });
}

function compareRows(expected: Row, got: Row | undefined, compare: CompareStates): readonly Omit<Difference, 'exchange'>[] {
  const problem = got === undefined ? 'not played' : got.problem;
  const problems = problem === undefined ? [] : [{ field: 'play', expected: '', got: problem }];
  if (expected.answer === undefined || got?.answer === undefined) return problems;
  const answers = compareAnswers(expected.answer, got.answer);
  const states = expected.statesAfter === undefined || got.statesAfter === undefined ? [] : compare(expected.statesAfter, got.statesAfter);
  return [...answers, ...states, ...problems];
}
