import type { CloudCheck, SignOut } from '@isobar/core';
import { CloudError, toCloudError } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT, exitOfError } from '../exit-code.ts';
import type { Column } from '../output/column.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface CloudRow {
  readonly cloud: string;
  readonly provider: string;
  readonly readOnly: boolean;
}

interface CheckRow {
  readonly cloud: string;
  readonly ok: boolean;
  readonly check: CloudCheck | null;
  readonly error: CloudError | null;
}

const CLOUD_COLUMNS: readonly Column<CloudRow>[] = [
  { name: 'cloud', value: (row) => row.cloud },
  { name: 'provider', value: (row) => row.provider },
  { name: 'readOnly', value: (row) => row.readOnly },
];

const CHECK_COLUMNS: readonly Column<CheckRow>[] = [
  { name: 'cloud', value: (row) => row.cloud },
  { name: 'ok', value: (row) => row.ok },
  { name: 'account', value: (row) => row.check?.account },
  { name: 'endpoint', value: (row) => row.check?.endpoint },
  {
    name: 'facts',
    value: (row) =>
      Object.entries(row.check?.facts ?? {})
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
  },
  { name: 'error', value: (row) => (row.error === null ? null : `${row.error.code}: ${row.error.message}`) },
];

interface LogoutRow {
  readonly cloud: string;
  readonly ended: SignOut | null;
  readonly error: CloudError | null;
}

const ENDED: Readonly<Record<SignOut, string>> = {
  revoked: 'revoked',
  alreadyEnded: 'had ended already',
  nothingKept: 'nothing was kept',
};

const LOGOUT_COLUMNS: readonly Column<LogoutRow>[] = [
  { name: 'cloud', value: (row) => row.cloud },
  { name: 'session', value: (row) => (row.ended === null ? null : ENDED[row.ended]) },
  { name: 'error', value: (row) => (row.error === null ? null : `${row.error.code}: ${row.error.message}`) },
];

/** `isobar cloud …` */
export function defineCloud(cloud: Command, shell: Shell): void {
  handledBy(cloud.command('list').description('list the configured clouds'), shell, runList);
  handledBy(
    cloud
      .command('check')
      .argument('[names...]', 'clouds; all where left out')
      .description('prove that each cloud answers and knows the credentials'),
    shell,
    runCheck,
  );
  handledBy(
    cloud
      .command('logout')
      .argument('[names...]', 'clouds; all where left out')
      .description('revoke the session that earlier commands left, and forget it'),
    shell,
    runLogout,
  );
}

async function runList({ options, terminal }: CommandRun<unknown>): Promise<void> {
  const columns = chooseColumns(
    CLOUD_COLUMNS,
    CLOUD_COLUMNS.map((column) => column.name),
    options.columns,
  );
  await withIsobar(options, terminal, async ({ clouds }) => {
    const rows = clouds.names.map((cloud) => ({ cloud, provider: clouds.provider(cloud), readOnly: clouds.isReadOnly(cloud) }));
    terminal.out(
      formatList(options.output, { rows, envelope: { items: rows, failures: [], warnings: [], coverage: [] }, columns, nameOf: (row) => row.cloud }),
    );
    return undefined;
  });
}

async function runCheck(run: CommandRun<unknown>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const columns = chooseColumns(
    CHECK_COLUMNS,
    CHECK_COLUMNS.map((column) => column.name),
    options.columns,
  );
  return withIsobar(options, terminal, async (isobar) => {
    const names = namesOf(run, isobar);
    const rows = await Promise.all(names.map((name) => checkOne(isobar, name, signal)));
    for (const name of names) for (const warning of isobar.clouds.warnings(name)) terminal.note(`warning: ${warning.subject}: ${warning.detail}`);
    terminal.out(
      formatList(options.output, { rows, envelope: { items: rows, failures: [], warnings: [], coverage: [] }, columns, nameOf: (row) => row.cloud }),
    );
    return exitOf(rows);
  });
}

async function runLogout(run: CommandRun<unknown>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const columns = chooseColumns(
    LOGOUT_COLUMNS,
    LOGOUT_COLUMNS.map((column) => column.name),
    options.columns,
  );
  return withIsobar({ ...options, cache: true }, terminal, async (isobar) => {
    const rows = await Promise.all(namesOf(run, isobar).map((name) => logOutOf(isobar, name, signal)));
    terminal.out(
      formatList(options.output, { rows, envelope: { items: rows, failures: [], warnings: [], coverage: [] }, columns, nameOf: (row) => row.cloud }),
    );
    return exitOf(rows);
  });
}

/** The clouds that are named, or all. @throws CloudError `invalid_argument` where none is configured */
function namesOf(run: CommandRun<unknown>, isobar: Isobar): readonly string[] {
  const names = run.arguments.length === 0 ? isobar.clouds.names : run.arguments;
  if (names.length === 0) throw new CloudError('invalid_argument', 'no cloud is configured; run isobar init', { field: 'clouds' });
  return names;
}

/** By the first failure; partial where other clouds did well. */
function exitOf(rows: readonly { readonly error: CloudError | null }[]): ExitCode {
  const failures = rows.flatMap(({ error }) => (error === null ? [] : [error]));
  const [first] = failures;
  if (first === undefined) return EXIT.ok;
  return failures.length < rows.length ? EXIT.partial : exitOfError(first);
}

async function logOutOf(isobar: Isobar, cloud: string, signal: AbortSignal): Promise<LogoutRow> {
  try {
    return { cloud, ended: await isobar.clouds.signOut(cloud, { signal }), error: null };
  } catch (error) {
    return { cloud, ended: null, error: toCloudError(error, { cloud }) };
  }
}

export async function checkOne(isobar: Isobar, cloud: string, signal: AbortSignal): Promise<CheckRow> {
  try {
    return { cloud, ok: true, check: await isobar.clouds.check(cloud, { signal }), error: null };
  } catch (error) {
    return { cloud, ok: false, check: null, error: toCloudError(error, { cloud }) };
  }
}
