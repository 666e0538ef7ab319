import type { ComparedServer } from '@isobar/compare';
import { compareServers } from '@isobar/compare';
import { invalidArgument } from '@isobar/core';
import type { Server } from '@isobar/core';

import type { CompareServersOptions } from './compare-options.ts';
import { rowFilter } from '../commands/list-command.ts';
import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { wantsAscii } from '../output/bar-text.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun } from '../run-command.ts';
import { SERVER_VIEW } from '../views/compute-views.ts';
import { flagsOf, questionOf } from './comparison-question.ts';
import { SERVER_CSV, SERVER_TABLE, serverColumns, serverRows } from './server-columns.ts';
import { exitOfComparison, ratesText, tellComparison } from './tell-comparison.ts';
import { reportWriter } from './write-report.ts';
import { totalTable } from './total-table.ts';

/** What servers would be and would cost on other clouds. */
export async function runCompareServers(run: CommandRun<CompareServersOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const accept = rowFilter<Server>(SERVER_VIEW.columns, options.filter ?? []);
  const flags = await flagsOf(run, null);
  // Columns that are not there are refused before a cloud is asked.
  columnsOf(options, { ...flags, places: [] });
  const writeReport = reportWriter(run);
  return withIsobar(options, terminal, async (isobar) => {
    const { from, to } = sidesOf(options, isobar.clouds.names);
    const clouds = [...new Set([...from, ...to])];
    const comparison = await compareServers(isobar, { ...(await questionOf(flags, isobar, clouds, signal)), from, to, accept });
    const columns = columnsOf(options, comparison);
    const nameOf = ({ server }: { readonly server: { readonly ref: string } }): string => server.ref;
    // A line of JSON is a server with all its offers; a line of a table is one of them.
    if (options.output === 'ndjson') await printLines(comparison.servers, terminal);
    else terminal.out(formatList(options.output, { rows: serverRows(comparison), envelope: comparison, columns, nameOf }));
    if (options.output === 'table') terminal.out(`\n${totalTable(comparison, wantsAscii(process.env))}\n\n${ratesText(comparison)}`);
    tellComparison(comparison, terminal);
    await writeReport(comparison);
    return exitOfComparison(comparison, clouds.length);
  });
}

function columnsOf({ output, columns }: CommandRun<CompareServersOptions>['options'], comparison: Parameters<typeof serverColumns>[0]) {
  return chooseColumns(serverColumns(comparison), output === 'csv' ? SERVER_CSV : SERVER_TABLE, columns);
}

/** A server with all its offers is long, so that lines are printed one by one as they are taken. */
async function printLines(servers: readonly ComparedServer[], terminal: Terminal): Promise<void> {
  for (const server of servers) {
    terminal.out(JSON.stringify(server));
    await terminal.hasRoom?.();
  }
}

/** Who is compared with whom: what is left out is all the others. */
function sidesOf(
  { clouds, to }: CompareServersOptions,
  names: readonly string[],
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const from = clouds ?? names.filter((name) => to?.includes(name) !== true);
  const targets = to ?? names.filter((name) => !from.includes(name));
  if (from.length === 0) throw invalidArgument('--clouds', [...from], 'at least one cloud whose servers are compared');
  if (targets.length === 0) throw invalidArgument('--to', [...targets], 'at least one cloud where they could be');
  return { from, to: targets };
}
