import type { Action, ActionRequest, Fit } from '@isobar/core';
import { actionsOn, invalidArgument } from '@isobar/core';
import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import type { Column } from '../output/column.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface Verdict {
  readonly ref: string;
  readonly action: Action;
  readonly verdict: Fit['verdict'];
  readonly reasons: readonly string[];
}

const COLUMNS: readonly Column<Verdict>[] = [
  { name: 'action', value: (row) => row.action },
  { name: 'verdict', value: (row) => row.verdict },
  { name: 'reasons', value: (row) => row.reasons.join('; ') },
];

/** Requests that an action is judged with when none is given; an action that needs more than this is not in the list. */
const PLAIN_REQUESTS: { readonly [A in Action]?: ActionRequest<A> } = {
  rename: { name: 'name' },
  createImage: { name: 'name' },
};

const NEEDS_MORE: ReadonlySet<Action> = new Set<Action>([
  'create',
  'resize',
  'attachVolume',
  'detachVolume',
  'attachPort',
  'detachPort',
  'attachFloatingIp',
  'detachFloatingIp',
  'attachSecurityGroup',
  'detachSecurityGroup',
  'attachServerGroup',
]);

/** `isobar server can`: what is possible now, and why not. */
export function addCanCommand(server: Command, shell: Shell): void {
  const command = server
    .command('can')
    .argument('<ref>', '<cloud>/<id or name>')
    .argument('[action]', 'an action; left out, all that can be judged without more')
    .description('what is possible now, and why not');
  handledBy(command, shell, run);
}

const JUDGED: readonly Action[] = actionsOn('server').filter((action) => !NEEDS_MORE.has(action));

async function run({ arguments: given, options, terminal, signal }: CommandRun<unknown>): Promise<ExitCode> {
  const [ref = '', wanted] = given;
  const actions = wanted === undefined ? JUDGED : JUDGED.filter((action) => action === wanted);
  if (actions.length === 0) throw invalidArgument('action', wanted, JUDGED.join(', '));
  return withIsobar(options, terminal, async (isobar) => {
    const rows: Verdict[] = [];
    for (const action of actions) {
      const fit = await isobar.can(ref, action, PLAIN_REQUESTS[action] ?? {}, { signal });
      rows.push({ ref, action, verdict: fit.verdict, reasons: fit.verdict === 'yes' ? [] : fit.reasons });
    }
    const columns = chooseColumns(
      COLUMNS,
      COLUMNS.map((column) => column.name),
      options.columns,
    );
    terminal.out(formatList(options.output, { rows, envelope: { items: rows }, columns, nameOf: (row) => row.action }));
    return EXIT.ok;
  });
}
