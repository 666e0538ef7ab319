import type { GatewayToken, GatewayTokenInput, NewGatewayToken } from '@isobar/client';
import { CloudError, invalidArgument } from '@isobar/core';
import type { Command } from 'commander';

import { withRecords } from '../gateway/with-records.ts';
import type { Column } from '../output/column.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

type Grant = GatewayToken['grants'][number];

interface CreateOptions {
  readonly administrator?: boolean;
  readonly grant?: readonly string[];
  readonly expires?: string;
}

const ROLES: readonly Grant['role'][] = ['viewer', 'operator', 'admin'];

const COLUMNS: readonly Column<GatewayToken>[] = [
  { name: 'id', value: (row) => row.id },
  { name: 'name', value: (row) => row.name },
  { name: 'state', value: stateOf },
  { name: 'administrator', value: (row) => row.administrator },
  { name: 'grants', value: (row) => row.grants.map(grantText).join(' ') },
  { name: 'createdBy', value: (row) => row.createdBy },
  { name: 'createdAt', value: (row) => row.createdAt },
  { name: 'expiresAt', value: (row) => row.expiresAt },
  { name: 'lastUsedAt', value: (row) => row.lastUsedAt },
];

const DEFAULT_COLUMNS = ['id', 'name', 'state', 'administrator', 'grants', 'expiresAt', 'lastUsedAt'];

/** `isobar token …` */
export function defineToken(token: Command, shell: Shell): void {
  handledBy(token.command('list').description('list the tokens of the gateway that you may see'), shell, runList);
  handledBy<CreateOptions>(
    token
      .command('create')
      .argument('<name>', 'what it is for')
      .description('make a token; its secret is printed once and kept nowhere')
      .option('--administrator', 'it may do everything, everywhere')
      .option('--grant <project:role>', 'its role in a project: viewer, operator or admin; with :own only for what it starts itself', collect)
      .option('--expires <time>', 'how long it is valid: 90d, 12h, 30m; 90d where left out'),
    shell,
    runCreate,
  );
  handledBy(token.command('revoke').argument('<id>', 'token').description('end a token at once'), shell, runRevoke);
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

async function runList({ options, terminal }: CommandRun<unknown>): Promise<void> {
  const columns = chooseColumns(COLUMNS, DEFAULT_COLUMNS, options.columns);
  const rows = await withRecords(options, terminal, (records) => records.listTokens());
  terminal.out(formatList(options.output, { rows, envelope: { items: rows }, columns, nameOf: (row) => row.id }));
}

async function runCreate(run: CommandRun<CreateOptions>): Promise<void> {
  const { options, terminal } = run;
  const { administrator, grant = [], expires } = options;
  const input: GatewayTokenInput = {
    name: run.arguments[0] ?? '',
    ...(administrator === true ? { administrator } : {}),
    ...(grant.length === 0 ? {} : { grants: grant.map(parseGrant) }),
    ...(expires === undefined ? {} : { expiresInSeconds: parseLifetime(expires) }),
  };
  const made = await withRecords(options, terminal, (records) => records.createToken(input));
  terminal.note(`token ${made.token.id} is valid until ${made.token.expiresAt}; its secret is not shown again`);
  terminal.out(created(made, run));
}

/** As a table it is the secret alone, so that `$(isobar token create …)` is a token. */
function created(made: NewGatewayToken, { options }: CommandRun<unknown>): string {
  if (options.output === 'table') return made.secret;
  const columns = chooseColumns(COLUMNS, DEFAULT_COLUMNS, options.columns);
  const withSecret: Column<GatewayToken> = { name: 'secret', value: () => made.secret };
  return formatList(options.output, { rows: [made.token], envelope: made, columns: [...columns, withSecret], nameOf: () => made.secret });
}

async function runRevoke(run: CommandRun<unknown>): Promise<void> {
  const id = run.arguments[0] ?? '';
  await withRecords(run.options, run.terminal, (records) => records.revokeToken(id));
  run.terminal.note(`token ${id} is revoked`);
}

function stateOf({ revokedAt, expiresAt }: GatewayToken): string {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= Date.now() ? 'expired' : 'valid';
}

function grantText({ project, role, own }: Grant): string {
  return `${project}:${role}${own ? ':own' : ''}`;
}

/** @throws CloudError `invalid_argument` */
function parseGrant(text: string): Grant {
  const [project = '', role, own, ...more] = text.split(':');
  const known = ROLES.find((candidate) => candidate === role);
  if (project === '' || known === undefined || (own !== undefined && own !== 'own') || more.length > 0)
    throw invalidArgument('grant', text, `PROJECT:ROLE or PROJECT:ROLE:own, with a role of ${ROLES.join(', ')}`);
  return { project, role: known, own: own === 'own' };
}

const SECONDS = { m: 60, h: 3600, d: 86_400 } as const;

function parseLifetime(text: string): number {
  const [, number, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const factor = SECONDS[unit as keyof typeof SECONDS] as number | undefined;
  if (number === undefined || factor === undefined)
    throw new CloudError('invalid_argument', `--expires: got ${text}, allowed is 30m, 12h or 90d`, { field: 'expires', given: text });
  return Number(number) * factor;
}
