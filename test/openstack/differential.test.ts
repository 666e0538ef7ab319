import type { CompareStates, Pair, Play } from '@isobar/differential';
import {
  asPlay,
  asRecorded,
  compareLastStates,
  comparePlays,
  compareStates,
  explain,
  playScenario,
  readRecordedExchanges,
  report,
  SCENARIO,
  startSimulatedTarget,
} from '@isobar/differential';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { givenDifferentialLab } from './testing/differential-lab.ts';

const PATIENCE_MILLISECONDS = 3_600_000;

const recorded = readRecordedExchanges();

/** What no row of the table of allowed differences explains, and the rows that explain nothing. */
function differences(pair: Pair, expected: Play, got: Play, states: CompareStates): readonly unknown[] {
  const { unexplained, unused } = explain(pair, comparePlays(expected, got, states));
  return [report(unexplained), unused];
}

describe('the scenario that was recorded, on a real OpenStack', () => {
  const cleanups: (() => Promise<void>)[] = [];
  let onLab: Play = { rows: [], names: new Map() };

  beforeAll(async () => {
    const lab = await givenDifferentialLab((cleanup) => void cleanups.push(cleanup));
    onLab = await playScenario(lab, SCENARIO, recorded);
  }, PATIENCE_MILLISECONDS);

  afterAll(async () => {
    for (const cleanup of cleanups.toReversed()) await cleanup();
  }, PATIENCE_MILLISECONDS);

  it('is answered as it was when it was recorded', () => {
    expect(differences('recording and lab', asPlay(recorded), asRecorded(onLab), compareLastStates)).toEqual(['', []]);
  });

  it('is answered by the simulator as by the real one', async () => {
    const simulator = await startSimulatedTarget('refused');
    try {
      const onSimulator = await playScenario(simulator, SCENARIO, recorded);
      expect(differences('lab and simulator', onLab, onSimulator, compareStates)).toEqual(['', []]);
    } finally {
      await simulator.close();
    }
  });
});
