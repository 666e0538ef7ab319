import { writeFileSync } from 'node:fs';

import { bookTemplate } from '@isobar/compare';
import { CloudError, invalidArgument } from '@isobar/core';
import { CURRENCIES, isCurrency } from '@isobar/currency';
import type { Command } from 'commander';
import { Option } from 'commander';

import { withIsobar } from '../context.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { catalogOf } from './catalog.ts';

interface InitOptions {
  readonly currency: string;
  readonly tax: 'excluded' | 'included' | 'unknown';
  readonly force?: boolean;
}

/** What a contract says is nobody else's. */
const OWNER_ONLY = 0o600;

/** `isobar prices init <cloud> [file]` */
export function defineBookInit(prices: Command, shell: Shell): void {
  const command = prices
    .command('init')
    .argument('<cloud>', 'a cloud of the configuration')
    .argument('[file]', 'file to write; <cloud>-prices.yaml where left out')
    .description('write a price book with the flavors of a cloud; the prices are left to fill in')
    .option('--currency <code>', 'currency of the prices', 'EUR')
    .addOption(new Option('--tax <tax>', 'whether value added tax is in the prices').choices(['excluded', 'included', 'unknown']).default('excluded'))
    .option('--force', 'replace a file that is there');
  handledBy<InitOptions>(command, shell, run);
}

async function run({ arguments: [cloud = '', file = `${cloud}-prices.yaml`], options, terminal, signal }: CommandRun<InitOptions>): Promise<void> {
  const { tax } = options;
  const currency = options.currency.toUpperCase();
  if (!isCurrency(currency)) throw invalidArgument('currency', currency, CURRENCIES.join(', '));
  await withIsobar(options, terminal, async (isobar) => {
    const provider = isobar.clouds.provider(cloud);
    const { flavors: unsorted, volumeTypes } = await catalogOf(isobar, cloud, signal);
    const flavors = unsorted.toSorted((left, right) => (left.name ?? left.id).localeCompare(right.name ?? right.id, 'en', { numeric: true }));
    write(
      file,
      bookTemplate({ cloud, provider, region: null, currency, tax, flavors, volumeTypes: volumeTypes.map(({ id, name }) => name ?? id) }),
      options.force === true,
    );
    terminal.note(`${flavors.length} flavors without a price; fill them in and name the file in isobar.yaml: clouds.${cloud}.priceBook`);
    terminal.out(file);
  });
}

function write(file: string, text: string, force: boolean): void {
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx', mode: OWNER_ONLY });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new CloudError('already_exists', `${file} is there already; --force replaces it`, { field: 'file', given: file, outcome: 'not_applied' });
  }
}
