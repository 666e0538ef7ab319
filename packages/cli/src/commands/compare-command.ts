import type { Command } from 'commander';
import { Option } from 'commander';

import type { CompareFlavorsOptions, CompareServersOptions } from '../compare/compare-options.ts';
import type { Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';
import { addPlaceOptions } from './place-options.ts';
import { addRequirementOptions } from './requirement-options.ts';

const HELP = `
  isobar compare flavors --vcpu 2 --memory 8GiB --disk 100GB --currency EUR
  isobar compare flavors --vcpu 2 --memory 8GiB --disk 100GB --continent asia
  isobar compare servers --clouds seoul --to lux,north --currency EUR --report costs.html

What is not known stays unknown: a total with a hole is “at least”, and never stands as the cheapest.`;

/** `isobar compare …` */
export function defineCompare(compare: Command, shell: Shell): void {
  compare.addHelpText('after', HELP);
  const flavors = addUsageOptions(addPlaceOptions(addRequirementOptions(compare.command('flavors'))))
    .description('which flavor where, at what price, and why')
    .option('--clouds <names>', 'names of clouds, separated by commas', commaList)
    .addOption(new Option('--sort <order>', 'the order of the offers').choices(['price', 'fit', 'cloud']).default('price'))
    .option('--limit <number>', 'how many of each cloud', '3');
  handledBy<CompareFlavorsOptions>(flavors, shell, async (run) => (await import('../compare/run-compare-flavors.ts')).runCompareFlavors(run));
  const servers = addUsageOptions(addPlaceOptions(compare.command('servers')))
    .description('what servers would be on other clouds, what they would cost there, and what stands in the way')
    .option('--clouds <names>', 'clouds whose servers are compared; all but those of --to where left out', commaList)
    .option('--to <names>', 'clouds where they could be; all but those of --clouds where left out', commaList)
    .option('--filter <column=value>', 'only servers whose column has this value; may be repeated', commaList);
  handledBy<CompareServersOptions>(servers, shell, async (run) => (await import('../compare/run-compare-servers.ts')).runCompareServers(run));
}

function addUsageOptions(command: Command): Command {
  return command
    .option('--addresses <number>', 'public addresses of a server')
    .option('--traffic <size>', 'outgoing traffic a month, with its unit: 500GB')
    .option('--hours <number>', 'hours a month that a server runs; all where left out')
    .option('--images <size>', 'images that are kept, with their unit')
    .option('--snapshots <size>', 'snapshots that are kept, with their unit')
    .option('--currency <code>', 'currency of the answer', 'EUR')
    .addOption(new Option('--per <period>', 'the period of the answer').choices(['month', 'hour']).default('month'))
    .option('--report <file>', 'write the answer as an HTML page with plots too; it opens offline')
    .option('--force', 'replace a report that is there');
}
