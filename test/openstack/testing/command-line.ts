import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExitCode, Terminal } from '@isobar/cli';
import { runCli } from '@isobar/cli';
import type { Operation } from '@isobar/core';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

/** What one command printed and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export type CloudSettings = Readonly<Record<string, unknown>>;

/** `isobar` with a configuration and a state folder of its own. */
export interface CommandLine {
  readonly stateDir: string;
  run(words: readonly string[]): Promise<Ran>;
  /** With `-o json`. @throws where nothing was printed */
  json<Value>(words: readonly string[]): Promise<Value>;
  /** A verb that ends with an operation. */
  operation(words: readonly string[]): Promise<Operation>;
  /** Every text below the state folder. */
  stateText(): string;
}

const ACCOUNTS = ['lab', 'lab-appcred', 'lab-reader', 'lab-tiny', 'lab-admin'] as const;

/** The fake hypervisor takes no time: nobody need look seldom, or doubt for long whether a lost write arrived. Each look is dear, though. */
const PACE = { pollSeconds: 1, settleSeconds: 3 };

/** The lab's accounts by their names, and further clouds, or settings laid over the lab's. Removed when the test is over. */
export function commandLine(over: Readonly<Record<string, CloudSettings>> = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-lab-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const stateDir = join(folder, 'state');
  const config = join(folder, 'isobar.yaml');
  const lab = Object.fromEntries(ACCOUNTS.map((name) => [name, { cloud: name }]));
  const names = [...new Set([...ACCOUNTS, ...Object.keys(over)])];
  const clouds = names.map((name) => [name, { provider: 'openstack', ...PACE, ...lab[name], ...over[name] }] as const);
  writeFileSync(config, stringify({ clouds: Object.fromEntries(clouds) }));
  const run = (words: readonly string[]): Promise<Ran> => runOnce(['--config', config, '--state-dir', stateDir, ...words]);
  const json = async <Value>(words: readonly string[]): Promise<Value> => {
    const ran = await run([...words, '-o', 'json']);
    if (ran.out === '') throw new Error(`isobar ${words.join(' ')} exited ${ran.code} and printed nothing: ${ran.err}`);
    return JSON.parse(ran.out) as Value;
  };
  return { stateDir, run, json, operation: (words) => json<Operation>(words), stateText: () => textBelow(stateDir) };
}

/** Runs one command in this process. */
export async function runOnce(words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    note: (text) => void err.push(text),
    error: (text) => void err.push(text),
    interactive: false,
    color: false,
    ask: () => Promise.reject(new Error('nobody is there to be asked')),
  };
  const code = await runCli({ arguments: words, terminal, signal: new AbortController().signal });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
