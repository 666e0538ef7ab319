import { compareFlavors, compareServers, parseRequirement, parseUsage } from '@isobar/compare';
import { SHIPPED_RATES } from '@isobar/currency';

import { offerColumns } from '../compare/offer-columns.ts';
import { ratesText } from '../compare/tell-comparison.ts';
import { totalTable } from '../compare/total-table.ts';
import { wantsAscii } from '../output/bar-text.ts';
import { chooseColumns } from '../output/format.ts';
import { textTable } from '../output/text-table.ts';
import { configuredBooks } from '../prices/configured-books.ts';
import type { DemoStage } from './demo-stage.ts';

const SHOWN = ['cloud', 'place', 'flavor', 'size', 'fit', 'total', 'bar', 'tax', 'evidence', 'why'];

/** What a size costs on each cloud, and what the servers of one would cost on the others. */
export async function showComparison(stage: DemoStage): Promise<void> {
  const { isobar, terminal, signal } = stage;
  stage.title('1b. What 2 vCPU, 8 GiB and 100 GB cost on each, and one inventory on the others');
  const books = await configuredBooks(stage.isobar.clouds, stage.isobar.clouds.names);
  const ascii = wantsAscii(process.env);
  const question = {
    currency: 'EUR',
    period: 'month',
    rates: SHIPPED_RATES,
    usage: parseUsage({}, 0),
    at: new Date().toISOString(),
    bookOf: (cloud: string) => books.get(cloud) ?? null,
    signal,
  } as const;
  const requirement = parseRequirement({ vcpu: '2', memory: '8GiB', disk: '100GB' });
  const flavors = await compareFlavors(isobar, { ...question, requirement, order: 'price', limit: 1 });
  terminal.out('$ isobar compare flavors --vcpu 2 --memory 8GiB --disk 100GB --currency EUR --limit 1');
  terminal.out(textTable(flavors.offers, chooseColumns(offerColumns(flavors, ascii), SHOWN, undefined)));
  const servers = await compareServers(isobar, { ...question, from: ['seoul'], to: ['lux', 'north'] });
  terminal.out('\n$ isobar compare servers --clouds seoul --to lux,north --addresses 0 --currency EUR');
  terminal.out(`${totalTable(servers, ascii)}\n\n${ratesText(servers)}`);
  for (const warning of new Set([...flavors.warnings, ...servers.warnings])) terminal.out(`warning: ${warning}`);
}
