import { compareFlavors, parseRequirement } from '@isobar/compare';
import { invalidArgument } from '@isobar/core';

import type { CompareFlavorsOptions } from './compare-options.ts';
import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { wantsAscii } from '../output/bar-text.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun } from '../run-command.ts';
import { flagsOf, questionOf } from './comparison-question.ts';
import { OFFER_CSV, OFFER_TABLE, offerColumns } from './offer-columns.ts';
import { exitOfComparison, ratesText, tellComparison } from './tell-comparison.ts';
import { reportWriter } from './write-report.ts';

/** Which flavor where, at what price, and why. */
export async function runCompareFlavors(run: CommandRun<CompareFlavorsOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const requirement = parseRequirement(options);
  const limit = parseLimit(options.limit);
  const flags = await flagsOf(run, 0);
  // Columns that are not there are refused before a cloud is asked.
  columnsOf(options, { ...flags, offers: [] });
  const writeReport = reportWriter(run);
  return withIsobar(options, terminal, async (isobar) => {
    const clouds = options.clouds ?? isobar.clouds.names;
    const question = await questionOf(flags, isobar, clouds, signal);
    const comparison = await compareFlavors(isobar, { ...question, requirement, clouds, order: options.sort, limit });
    const { offers: rows } = comparison;
    const columns = columnsOf(options, comparison);
    terminal.out(formatList(options.output, { rows, envelope: comparison, columns, nameOf: ({ match }) => match.flavor.ref }));
    if (options.output === 'table') terminal.out(`\n${ratesText(comparison)}`);
    tellComparison(comparison, terminal);
    await writeReport(comparison);
    return exitOfComparison(comparison, clouds.length);
  });
}

function parseLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalidArgument('--limit', text, 'a whole number above 0');
  return Number(text);
}

function columnsOf({ output, columns }: CommandRun<CompareFlavorsOptions>['options'], comparison: Parameters<typeof offerColumns>[0]) {
  return chooseColumns(offerColumns(comparison, wantsAscii(process.env)), output === 'csv' ? OFFER_CSV : OFFER_TABLE, columns);
}
