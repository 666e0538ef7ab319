import { expect, test } from 'vitest';

import { comparePlays } from './compare/compare-plays.ts';
import { playScenario } from './play/play-scenario.ts';
import { readRecordedExchanges } from './recorded-exchanges.ts';
import { report } from './report.ts';
import { SCENARIO } from './scenario/scenario.ts';
import { startSimulatedTarget } from './simulated/simulated-target.ts';

const recorded = readRecordedExchanges();

test('the scenario plays every recorded exchange, in its order, and no other', () => {
  expect(SCENARIO.map(({ exchange }) => exchange)).toEqual(recorded.map(({ exchange }) => exchange));
});

test('the simulator answers every recorded exchange alike', async () => {
  const target = await startSimulatedTarget('accepted');
  try {
    const played = await playScenario(target, SCENARIO, recorded);
    const differences = comparePlays(
      recorded.map(({ response, ...row }) => ({ ...row, answer: response })),
      played,
    );
    // EXCHANGE=093 or EXCHANGE=rebuild shows those steps only; all steps are played all the same.
    const wanted = process.env['EXCHANGE'] ?? '';
    const shown = differences.filter(({ exchange }) => exchange.includes(wanted));
    expect(report(shown)).toBe('');
  } finally {
    await target.close();
  }
});
