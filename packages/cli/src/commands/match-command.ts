import type { Command } from 'commander';

import type { Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';
import { addPlaceOptions } from './place-options.ts';
import { addRequirementOptions } from './requirement-options.ts';
import type { MatchOptions } from './run-match.ts';

/** `isobar flavor match`: the flavors that come nearest to a requirement, on each cloud, and why. */
export function addMatchCommand(flavor: Command, shell: Shell): void {
  const command = addPlaceOptions(addRequirementOptions(flavor.command('match')))
    .description('which flavors come nearest to a requirement, on each cloud, and why')
    .option('--like <ref>', 'a server to ask for the same as; other options go before what it has')
    .option('--clouds <names>', 'names of clouds, separated by commas', commaList)
    .option('--limit <number>', 'how many of each cloud', '3');
  handledBy<MatchOptions>(command, shell, async (run) => (await import('./run-match.ts')).runMatch(run));
}
