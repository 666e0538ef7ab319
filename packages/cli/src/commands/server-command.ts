import type { Action, ActionRequest } from '@isobar/core';
import { formatRef, invalidArgument, isAction } from '@isobar/core';
import type { Command } from 'commander';
import { Option } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';
import type { ActOptions } from './act.ts';
import { act } from './act.ts';
import { addListAndShow } from './list-command.ts';
import { SERVER_VIEW } from './resource-views.ts';
import type { CreateOptions, ServerVerb, VerbOption } from './server-verbs.ts';
import { CREATE_OPTIONS, createRequest, SERVER_VERBS, withoutAbsent } from './server-verbs.ts';

/** `isobar server …` */
export function addServerCommand(program: Command, shell: Shell): void {
  const server = program.command('server').description('servers of all clouds');
  addListAndShow(server, shell, SERVER_VIEW);
  addCreate(server, shell);
  for (const verb of SERVER_VERBS) addVerb(server, verb, shell);
  const can = server
    .command('can')
    .argument('<ref>', '<cloud>/<id or name>')
    .argument('[action]', 'an action; left out, all of them')
    .description('what is possible now, and why not');
  handledBy(can, shell, runCan);
}

function addVerb(server: Command, verb: ServerVerb, shell: Shell): void {
  const command = server.command(verb.verb).argument('<ref>', '<cloud>/<id or name>').description(verb.text);
  if (verb.argument !== undefined) command.argument(`<${verb.argument[0]}>`, verb.argument[1]);
  addOptions(command, verb.options ?? []);
  handledBy<ActOptions>(addActOptions(command), shell, (run) => {
    const request = withoutAbsent(verb.request?.(run.options, run.arguments) ?? {}) as ActionRequest<Action>;
    return act(run, { ref: run.arguments[0] ?? '', action: verb.action, request });
  });
}

function addCreate(server: Command, shell: Shell): void {
  const command = server.command('create').description('create a server').requiredOption('--cloud <name>', 'cloud to create it in');
  addOptions(command, CREATE_OPTIONS);
  handledBy<ActOptions & CreateOptions>(addActOptions(command), shell, (run) => {
    const request = createRequest(run.options) as unknown as ActionRequest<'create'>;
    return act(run, { ref: formatRef(run.options.cloud ?? '', request.name), action: 'create', request });
  });
}

function addOptions(command: Command, options: readonly VerbOption[]): void {
  for (const { flags, text, list } of options) {
    const option = new Option(flags, text);
    command.addOption(list === true ? option.argParser(commaList) : option);
  }
}

/** Options of everything that changes something. */
function addActOptions(command: Command): Command {
  return command
    .option('--plan', 'show what would be done, change nothing')
    .option('--preserve <names>', 'what must survive, such as identity,addresses', commaList)
    .option('--evidence <level>', 'the least evidence that may carry --preserve: any, assumed, documented, recorded, real')
    .option('--accept <names>', 'losses to accept, by name', commaList)
    .option('--yes', 'accept what the action itself means')
    .option('--wait', 'wait until it is done (default)')
    .option('--no-wait', 'return when the cloud has accepted it')
    .option('--timeout <time>', 'how long to wait for a step: 90, 90s, 5m, 1h');
}

/** Actions that need a request to be judged are judged with none given. */
const PLAIN_REQUESTS: Partial<Record<Action, ActionRequest<Action>>> = { rename: { name: 'name' } };

async function runCan(run: CommandRun<unknown>): Promise<ExitCode> {
  const [ref = '', wanted] = run.arguments;
  if (wanted !== undefined && !isAction(wanted)) throw invalidArgument('action', wanted, SERVER_VERBS.map((verb) => verb.action).join(', '));
  const actions = wanted === undefined ? SERVER_VERBS.map((verb) => verb.action).filter((action) => action !== 'resize') : [wanted];
  return withIsobar(run.options, run.terminal, async (isobar) => {
    for (const action of actions) {
      const fit = await isobar.can(ref, action, PLAIN_REQUESTS[action] ?? {}, { signal: run.signal });
      const why = fit.verdict === 'yes' ? '' : `: ${fit.reasons.join('; ')}`;
      run.terminal.out(`${action}: ${fit.verdict}${why}`);
    }
    return EXIT.ok;
  });
}
