import type { Command } from 'commander';

import { commaList } from '../run-command.ts';

/** The options that say in which parts of the world clouds have to be, as `parsePlaces` reads them. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option('--country <codes>', 'only clouds in these countries (ISO 3166-1, such as KR,JP), or on these continents', commaList)
    .option('--continent <names>', 'only clouds on these continents, such as asia, or in these countries', commaList);
}
