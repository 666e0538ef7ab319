import { writeFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';
import { startSimulation } from '@isobar/simulator';
import type { Command } from 'commander';

import { yamlText } from '../output/yaml-text.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';

interface SimulateOptions {
  readonly clouds?: readonly string[];
  readonly servers?: string;
  readonly timeScale?: string;
  readonly portBase?: string;
  readonly writeConfig?: string;
}

const SIMULATED = ['iwinv', 'openstack', 'gcore'] as const;

/** `isobar simulate`: the three clouds as local servers, until ended. */
export function defineSimulate(command: Command, shell: Shell): void {
  command
    .option('--clouds <names>', `which: ${SIMULATED.join(', ')}`, commaList)
    .option('--servers <number>', 'servers in each cloud')
    .option('--time-scale <factor>', 'how much faster than real time things happen')
    .option('--port-base <port>', 'first port; left out, the system chooses')
    .option('--write-config <file>', 'write an isobar.yaml for them');
  handledBy<SimulateOptions>(command, shell, run);
}

async function run({ options, terminal, signal }: CommandRun<SimulateOptions>): Promise<void> {
  const simulation = await startSimulation({
    ...(options.clouds === undefined ? {} : { clouds: options.clouds.map(simulatedCloud) }),
    ...number('servers', options.servers, 0, 1_000_000),
    ...number('timeScale', options.timeScale, 0, 1_000_000),
    ...number('portBase', options.portBase, 1, 65_000),
  });
  if (options.writeConfig !== undefined) writeFileSync(options.writeConfig, `${yamlText(simulation.configuration)}\n`, { mode: 0o600 });
  const clouds = Object.fromEntries(
    Object.entries(simulation.clouds).map(([name, { provider, endpoint, origin }]) => [name, { provider, endpoint, origin }]),
  );
  terminal.out(JSON.stringify({ clouds, config: options.writeConfig ?? null }));
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await simulation.close();
}

function simulatedCloud(name: string): (typeof SIMULATED)[number] {
  const found = SIMULATED.find((candidate) => candidate === name);
  if (found === undefined) throw invalidArgument('--clouds', name, SIMULATED.join(', '));
  return found;
}

function number<Name extends string>(name: Name, text: string | undefined, least: number, most: number): { readonly [N in Name]?: number } {
  if (text === undefined) return {};
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least || value > most)
    throw invalidArgument(name, text, `a number from ${least} to ${most}`);
  return { [name]: value } as { readonly [N in Name]?: number };
}
