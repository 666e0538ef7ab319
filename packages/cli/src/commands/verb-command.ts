import type { Action, ActionRequest } from '@isobar/core';
import { formatRef } from '@isobar/core';
import type { Command } from 'commander';
import { Option } from 'commander';

import type { Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';
import type { Verb, VerbOption } from '../verbs/verb.ts';
import { withoutAbsent } from '../verbs/verb.ts';
import type { ActOptions } from './act.ts';

interface VerbCommandOptions extends ActOptions {
  readonly cloud?: string;
  readonly name?: string;
}

/** Words that ask for the help, which shows how each verb is used. */
const HELP = ['help', '--help', '-h'];

/** Adds the verbs to the command of their resource. Where the words name commands of it, the others are names with a text: options take their time to make. */
export function addVerbs(resource: Command, verbs: readonly Verb<never>[], shell: Shell): void {
  const names = [...resource.commands.map((command) => command.name()), ...verbs.map(({ verb }) => verb)];
  const oneIsNamed = names.some((name) => shell.words.includes(name)) && !HELP.some((word) => shell.words.includes(word));
  for (const verb of verbs) {
    const command = resource.command(verb.verb).description(verb.text);
    if (!oneIsNamed || shell.words.includes(verb.verb)) defineVerb(command, verb, shell);
  }
}

function defineVerb(command: Command, verb: Verb<never>, shell: Shell): void {
  if (verb.creates === true) command.requiredOption('--cloud <name>', 'cloud to make it in');
  else command.argument('<ref>', '<cloud>/<id or name>');
  for (const [name, text] of verb.positional ?? []) command.argument(`<${name}>`, text);
  for (const option of verb.options ?? []) command.addOption(commanderOption(option));
  handledBy<VerbCommandOptions>(addActOptions(command), shell, async (run) => {
    const { action, request } = verb.wanted(run.options as never, run.arguments);
    const members = withoutAbsent(await request) as ActionRequest<Action>;
    const { act } = await import('./act.ts');
    return act(run, { ref: refOf(verb, run.options, run.arguments), action, request: members });
  });
}

function refOf(verb: Verb<never>, { cloud = '', name }: VerbCommandOptions, given: readonly string[]): string {
  return verb.creates === true ? formatRef(cloud, name ?? 'new') : (given[0] ?? '');
}

function commanderOption({ flags, text, list, repeat }: VerbOption): Option {
  const option = new Option(flags, text);
  if (list === true) return option.argParser(commaList);
  return repeat === true ? option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]) : option;
}

/** Options of everything that changes something. */
function addActOptions(command: Command): Command {
  return command
    .option('--plan', 'show what would be done, change nothing')
    .option('--preserve <names>', 'what must survive, such as identity,addresses', commaList)
    .option('--evidence <level>', 'the least evidence that may carry --preserve: any, assumed, documented, recorded, real')
    .option('--accept <names>', 'losses to accept, by name', commaList)
    .option('--yes', 'accept what the action itself means')
    .option('--secret-file <path>', 'write a secret that the cloud returns to a new file that only you can read, instead of showing it')
    .option('--wait', 'wait until it is done (default)')
    .option('--no-wait', 'return when the cloud has accepted it')
    .option('--timeout <time>', 'how long to wait for a step: 90, 90s, 5m, 1h');
}
