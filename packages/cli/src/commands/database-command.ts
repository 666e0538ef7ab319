import { CloudError, invalidArgument } from '@isobar/core';
import type { GatewayPlace } from '@isobar/gateway/database';
import { backUpDatabase, markRestored, restoreDatabase, rollBackDatabase } from '@isobar/gateway/database';
import type { Command } from 'commander';

import type { GlobalOptions } from '../global-options.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import type { Terminal } from '../context.ts';

interface DatabaseOptions {
  readonly database?: string;
}

interface RollBackOptions extends DatabaseOptions {
  readonly yes?: boolean;
}

const NOTHING = 'none';

/** `isobar database …`: what a gateway keeps, for those who keep it running. */
export function defineDatabase(database: Command, shell: Shell): void {
  handledBy<DatabaseOptions>(
    withDatabase(database.command('backup').argument('<file>', 'a new file, readable by you alone')).description(
      'copy what a gateway keeps, as it is at one moment, while it runs or not',
    ),
    shell,
    backUp,
  );
  handledBy<DatabaseOptions>(
    withDatabase(database.command('restore').argument('<file>', 'a backup')).description(
      'bring a backup into an empty database; operations that were under way then ask before they go on',
    ),
    shell,
    restore,
  );
  handledBy<DatabaseOptions>(
    withDatabase(database.command('mark-restored').argument('<time>', 'when the copy was made, such as 2026-11-22T05:00:00Z')).description(
      'have operations that were under way ask before they go on, after a database was brought back by other means; no gateway may run',
    ),
    shell,
    markAsRestored,
  );
  handledBy<RollBackOptions>(
    withDatabase(database.command('roll-back').argument('<migration>', `the last one that stays; ${NOTHING} for none`))
      .description('take the tables back to the shape of an older program, and lose what newer tables hold')
      .option('--yes', 'accept that'),
    shell,
    rollBack,
  );
}

const withDatabase = (command: Command): Command =>
  command.option('--database <url>', 'postgres://… or a reference to it; left out, that of the configuration, else the embedded one');

async function backUp({ arguments: [file = ''], options, terminal }: CommandRun<DatabaseOptions>): Promise<void> {
  const { tables, rows } = await backUpDatabase(placeOf(options), file);
  terminal.note(`${rows} rows of ${tables} tables are in ${file}; the key that seals secrets is not: keep it as well`);
}

async function restore({ arguments: [file = ''], options, terminal }: CommandRun<DatabaseOptions>): Promise<void> {
  const { tables, rows, asking } = await restoreDatabase(placeOf(options), file);
  terminal.note(`${rows} rows of ${tables} tables are back`);
  noteAsking(terminal, asking);
}

async function markAsRestored({ arguments: [time = ''], options, terminal }: CommandRun<DatabaseOptions>): Promise<void> {
  const copiedAt = new Date(time);
  if (Number.isNaN(copiedAt.getTime())) throw invalidArgument('time', time, 'a time such as 2026-11-22T05:00:00Z');
  noteAsking(terminal, await markRestored(placeOf(options), copiedAt.toISOString()));
}

function noteAsking(terminal: Terminal, count: number): void {
  if (count === 0) terminal.note('no operation was under way');
  else terminal.note(`operations that were under way, each of which asks before it goes on: ${count} (isobar operation list --active)`);
}

async function rollBack({ arguments: [migration = ''], options, terminal }: CommandRun<RollBackOptions>): Promise<void> {
  if (options.yes !== true) {
    throw new CloudError('consent_required', `what tables newer than ${migration} hold is lost for good: make a backup, then give --yes`, {
      outcome: 'not_applied',
    });
  }
  const names = await rollBackDatabase(placeOf(options), migration === NOTHING ? null : migration);
  terminal.note(names.length === 0 ? 'there was nothing to take back' : `taken back: ${names.join(', ')}`);
}

const placeOf = ({ config, stateDir, database }: DatabaseOptions & GlobalOptions): GatewayPlace => ({
  config,
  stateDir,
  folder: process.cwd(),
  environment: process.env,
  given: { database },
});
