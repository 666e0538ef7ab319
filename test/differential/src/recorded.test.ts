import { expect, test } from 'vitest';

import { explain } from './allowed-differences.ts';
import { comparePlays } from './compare/compare-plays.ts';
import { playScenario } from './play/play-scenario.ts';
import { asPlay, asRecorded, readRecordedExchanges } from './recorded-exchanges.ts';
import { report } from './report.ts';
import { SCENARIO } from './scenario/scenario.ts';
import { startSimulatedTarget } from './simulated/simulated-target.ts';

const recorded = readRecordedExchanges();

/** Seconds on a quiet machine. */
const PATIENCE_MILLISECONDS = 120_000;

test('the simulator answers every recorded exchange alike', { timeout: PATIENCE_MILLISECONDS }, async () => {
  // The hypervisor of the recorded cloud had no disks, and took smaller ones.
  const target = await startSimulatedTarget('accepted');
  try {
    const played = await playScenario(target, SCENARIO, recorded);
    const { unexplained, unused } = explain('recording and simulator', comparePlays(asPlay(recorded), asRecorded(played)));
    // EXCHANGE=093 or EXCHANGE=rebuild shows those steps only; all steps are played all the same.
    const wanted = process.env['EXCHANGE'] ?? '';
    expect(report(unexplained.filter(({ exchange }) => exchange.includes(wanted)))).toBe('');
    expect(unused).toEqual([]);
  } finally {
    await target.close();
  }
});
