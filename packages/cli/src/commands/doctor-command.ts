import { accessSync, constants } from 'node:fs';

import { toCloudError } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { findCloudsYaml, findConfiguration, openStateFolder, stateFolderPath } from '@isobar/sdk';
import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import { serverOf } from '../gateway/server-of.ts';
import type { GlobalOptions } from '../global-options.ts';
import { formatList } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { checkOne } from './cloud-command.ts';

interface Finding {
  readonly subject: string;
  readonly ok: boolean;
  readonly text: string;
}

/** `isobar doctor`: what is set up, what is not, and what to do about it. */
export function defineDoctor(command: Command, shell: Shell): void {
  handledBy(command, shell, run);
}

async function run(command: CommandRun<unknown>): Promise<ExitCode> {
  const { options, terminal } = command;
  const findings = [node(), setUp(options), attempt('state folder', () => stateFolder(options)), ...(await clouds(command))];
  const columns = [
    { name: 'subject', value: (finding: Finding) => finding.subject },
    { name: 'ok', value: (finding: Finding) => (finding.ok ? 'yes' : 'NO') },
    { name: 'text', value: (finding: Finding) => finding.text },
  ];
  terminal.out(formatList(options.output, { rows: findings, envelope: { items: findings }, columns, nameOf: (finding) => finding.subject }));
  return findings.every((finding) => finding.ok) ? EXIT.ok : EXIT.failed;
}

function node(): Finding {
  return { subject: 'node', ok: Number(process.versions.node.split('.')[0]) >= 24, text: process.version };
}

function attempt(subject: string, look: () => string): Finding {
  try {
    return { subject, ok: true, text: look() };
  } catch (error) {
    return { subject, ok: false, text: toCloudError(error).message };
  }
}

/** Where the clouds are from: a gateway, or a configuration of this machine. */
function setUp(options: GlobalOptions): Finding {
  const server = serverOf(options, process.env);
  return server === null ? attempt('configuration', () => configuration(options)) : { subject: 'gateway', ok: true, text: server };
}

function configuration(options: GlobalOptions): string {
  const own = findConfiguration(options.config, process.env, process.cwd());
  if (own !== null) return own;
  const cloudsYaml = findCloudsYaml(process.env, process.cwd());
  if (cloudsYaml !== null) return `${cloudsYaml} (no isobar.yaml)`;
  if (process.env['OS_AUTH_URL'] !== undefined) return 'OS_ variables (no isobar.yaml, no clouds.yaml)';
  throw new Error('no isobar.yaml, no clouds.yaml, no OS_ variables: run isobar init');
}

function stateFolder(options: GlobalOptions): string {
  const path = openStateFolder(stateFolderPath(options.stateDir, process.env));
  accessSync(path, constants.W_OK);
  return path;
}

async function clouds({ options, terminal, signal }: CommandRun<unknown>): Promise<readonly Finding[]> {
  try {
    return await withIsobar(options, terminal, (isobar) => openOperations(isobar, signal));
  } catch (error) {
    return [{ subject: 'clouds', ok: false, text: toCloudError(error).message }];
  }
}

async function openOperations(isobar: Isobar, signal: AbortSignal): Promise<readonly Finding[]> {
  const checks = await Promise.all(isobar.clouds.names.map((name) => checkOne(isobar, name, signal)));
  const cloudFindings = checks.map((check) => ({
    subject: `cloud ${check.cloud}`,
    ok: check.ok,
    text: check.check?.endpoint ?? check.error?.message ?? '',
  }));
  const waiting = (await isobar.operations.list()).filter((operation) =>
    ['pending', 'running', 'compensating', 'needsAttention'].includes(operation.state),
  );
  const text =
    waiting.length === 0
      ? 'none is open'
      : waiting
          .map((operation) => `${operation.id} ${operation.kind} ${operation.target} ${operation.state}: isobar operation wait ${operation.id}`)
          .join('; ');
  return [...cloudFindings, { subject: 'operations', ok: waiting.length === 0, text }];
}
