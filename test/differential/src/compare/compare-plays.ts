import type { Answer, SeenState } from '../exchange.ts';
import { valueAt } from '../json.ts';
import { compareAnswers } from './compare-answers.ts';
import type { AnswerDifference, BothNames } from './compare-answers.ts';
import { compareStates } from './compare-states.ts';
import type { CompareStates } from './compare-states.ts';
import type { Difference } from './difference.ts';
import type { Names } from './shape.ts';

/** One step of a play; `answer` is missing where it could not be asked. */
export interface Row {
  readonly exchange: string;
  readonly answer?: Answer;
  /** Why it could not be asked, or what beside it went wrong. */
  readonly problem?: string;
  readonly statesAfter?: readonly SeenState[];
}

/** The scenario as it was played on one cloud. */
export interface Play {
  readonly rows: readonly Row[];
  readonly names: Names;
}

/** All differences between two plays, step by step. @param states how what was watched compares */
export function comparePlays(expected: Play, got: Play, states: CompareStates = compareStates): readonly Difference[] {
  const byName = new Map(got.rows.map((row) => [row.exchange, row]));
  const names = { expected: expected.names, got: got.names };
  return expected.rows.flatMap((row) => {
    const { exchange } = row;
    return compareRows(row, byName.get(exchange), names, states).map((difference) => ({ exchange, ...difference }));
  });
}

/**
 * Nova hands an action on and then reads the server again for its answer, so that a server which rests very soon may be shown at
 * rest: one that fails a rebuild is then in ERROR in the answer to that rebuild. Where it rested is told apart by the states.
 */
const OF_A_MOMENT = /^body\.server\.(?:status|progress|fault|OS-EXT-STS:\w+)$/u;

function compareRows(expected: Row, got: Row | undefined, names: BothNames, compare: CompareStates): readonly AnswerDifference[] {
  const problem = got === undefined ? 'not played' : got.problem;
  const problems = problem === undefined ? [] : [{ field: 'play', expected: '', got: problem }];
  if (expected.answer === undefined || got?.answer === undefined) return problems;
  const hasRested = restedAtOnce(expected) || restedAtOnce(got);
  const answers = compareAnswers(expected.answer, got.answer, names).filter(({ field }) => !(hasRested && OF_A_MOMENT.test(field)));
  const states = expected.statesAfter === undefined || got.statesAfter === undefined ? [] : compare(expected.statesAfter, got.statesAfter);
  return [...answers, ...states, ...problems];
}

/** Shown by the answer as it was ever after. */
function restedAtOnce({ answer, statesAfter }: Row): boolean {
  const [first, ...others] = statesAfter ?? [];
  return first?.status !== undefined && others.length === 0 && valueAt(answer?.body, 'server.status') === first.status;
}
