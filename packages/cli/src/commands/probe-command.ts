import { writeFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';
import type { EvidenceFile, HttpExchange, ProbedEffect, WriteLimits } from '@isobar/sdk';
import { parseCostLimit, probeCloud, stateFolderPath } from '@isobar/sdk';
import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import { yamlText } from '../output/yaml-text.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface ProbeOptions {
  readonly write?: boolean;
  readonly maxCost?: string;
  readonly unknownCost?: boolean;
  readonly everything?: boolean;
  readonly flavor?: string;
  readonly image?: string;
  readonly network?: string;
  readonly out?: string;
}

const HELP = `
Without --write it only reads. With --write it makes one smallest server, tries each action whose effects are only
assumed on it, and deletes it; what it saw goes into a signed file without ids, names or addresses:
  isobar probe seoul
  isobar probe seoul --write --max-cost 1EUR --out seoul-evidence.json
  isobar capabilities --evidence seoul-evidence.json`;

/** `isobar probe <cloud>`: turns what is assumed of a cloud into what was seen of it. */
export function defineProbe(command: Command, shell: Shell): void {
  handledBy<ProbeOptions>(
    command
      .argument('<cloud>', 'a cloud of the configuration')
      .option('--write', 'make a server, try actions on it, delete it')
      .option('--max-cost <amount>', 'what --write may cost, such as 1EUR')
      .option('--unknown-cost', 'go on with --write where the cloud tells no price')
      .option('--everything', 'try every declared action, not only those with an assumed effect')
      .option('--flavor <flavor>', 'flavor of the server; the smallest where left out')
      .option('--image <image>', 'image of the server; the smallest where left out')
      .option('--network <network>', 'network of the server')
      .option('--out <file>', 'evidence file to write; must not exist')
      .addHelpText('after', HELP),
    shell,
    run,
  );
}

async function run({ arguments: [cloud = ''], options, terminal, signal }: CommandRun<ProbeOptions>): Promise<ExitCode> {
  const write = writeLimits(options);
  const exchanges: HttpExchange[] = [];
  const evidence = await withIsobar(
    options,
    terminal,
    (isobar) =>
      probeCloud(isobar, cloud, {
        write,
        exchanges,
        stateFolder: stateFolderPath(options.stateDir, process.env),
        now: () => Date.now(),
        note: (text) => terminal.note(text),
        signal,
      }),
    (exchange) => exchanges.push(exchange),
  );
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(evidence, null, 2)}\n`, { flag: 'wx' });
  terminal.out(output(evidence, options.output));
  return Object.keys(evidence.leftovers).length === 0 ? EXIT.ok : EXIT.failed;
}

function writeLimits(options: ProbeOptions): WriteLimits | null {
  if (options.write !== true) return null;
  if (options.maxCost === undefined) throw invalidArgument('--max-cost', undefined, 'with --write: an amount with a currency, such as 1EUR');
  return {
    maxCost: parseCostLimit(options.maxCost),
    unknownCost: options.unknownCost === true,
    everything: options.everything === true,
    flavor: options.flavor,
    image: options.image,
    network: options.network,
  };
}

function output(evidence: EvidenceFile, format: string): string {
  if (format === 'json' || format === 'ndjson') return JSON.stringify(evidence, null, format === 'json' ? 2 : undefined);
  if (format === 'yaml') return yamlText(evidence);
  return summary(evidence);
}

function summary({ provider, answers, actions, effects, leftovers }: EvidenceFile): string {
  const count = (verdict: ProbedEffect['verdict']): number => effects.filter((effect) => effect.verdict === verdict).length;
  return [
    provider,
    ...answers.map(({ title, answer }) => `${title}: ${JSON.stringify(answer)}`),
    ...actions.map(
      ({ action, strategy, state, note }) => `${action}: ${state}${strategy === null ? '' : ` (${strategy})`}${note === null ? '' : `: ${note}`}`,
    ),
    ...effects
      .filter((effect) => effect.verdict === 'contradicted')
      .map((effect) => `! ${effect.action} ${effect.facet}: declared ${effect.declared.values.join('/')}, seen ${effect.observed.join('/')}`),
    ...(actions.length === 0
      ? []
      : [`effects: ${count('confirmed')} confirmed, ${count('contradicted')} contradicted, ${count('unseen')} not to be seen`]),
    ...Object.entries(leftovers).map(([kind, number]) => `left over: ${number} ${kind}`),
  ].join('\n');
}
