import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { ExitCode, Terminal } from '@isobar/cli';
import { runCli } from '@isobar/cli';
import type { SimulationSettings } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { stringify } from 'yaml';

export type CloudName = 'seoul' | 'north' | 'lux';

/** What one command printed and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** One request that arrived at a simulated cloud. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly bodyDigest: string;
  readonly body: unknown;
}

type CloudSettings = Readonly<Record<string, unknown>>;

/** Simulated clouds, a configuration for them and a state folder: everything the command line needs. */
export interface CliWorld {
  readonly folder: string;
  readonly stateDir: string;
  readonly config: string;
  readonly simulation: Awaited<ReturnType<typeof startSimulation>>;
  /** Runs one command in this process. `answers` makes the terminal interactive. */
  run(words: readonly string[], answers?: readonly string[]): Promise<Ran>;
  json<Value>(words: readonly string[]): Promise<Value>;
  /** Writes another configuration: the clouds with some settings laid over them. */
  configure(over: Readonly<Record<string, CloudSettings>>): string;
  requests(cloud: CloudName): readonly Arrived[];
  forget(): void;
  /** Every text below the state folder but the kept sessions, the one place where a token may stand. */
  stateText(): string;
  sessionText(): string;
  close(): Promise<void>;
}

/** Writes of sign-in change nothing in a cloud. */
const isSignIn = (request: Arrived): boolean => request.path.endsWith('/auth/tokens');

export const writesOf = (requests: readonly Arrived[]): readonly Arrived[] =>
  requests.filter((request) => request.method !== 'GET' && !isSignIn(request));
export const readsOf = (requests: readonly Arrived[]): readonly Arrived[] => requests.filter((request) => request.method === 'GET');

/** Everything in the clouds happens this much faster than in life. */
const TIME_SCALE = 60;

export async function openCliWorld(settings: SimulationSettings = {}): Promise<CliWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-cli-'));
  const stateDir = join(folder, 'state');
  const simulation = await startSimulation({ timeScale: TIME_SCALE, ...settings, iwinv: { rateLimit: 0, ...settings.iwinv } });
  const configure = (over: Readonly<Record<string, CloudSettings>>): string => {
    const path = join(folder, `isobar-${readdirSync(folder).length}.yaml`);
    const names = new Set([...Object.keys(simulation.configuration.clouds), ...Object.keys(over)]);
    const clouds = Object.fromEntries(
      [...names].map((name) => [name, { ...simulation.configuration.clouds[name], pollSeconds: 0.05, ...over[name] }]),
    );
    writeFileSync(path, stringify({ clouds }));
    return path;
  };
  const config = configure({});
  const run = (words: readonly string[], answers: readonly string[] = []) =>
    runOnce(['--config', config, '--state-dir', stateDir, ...words], answers);
  return {
    folder,
    stateDir,
    config,
    simulation,
    run,
    json: async (words) => {
      const ran = await run([...words, '-o', 'json']);
      if (ran.out === '') throw new Error(`isobar ${words.join(' ')} printed nothing: ${ran.err}`);
      return JSON.parse(ran.out);
    },
    configure,
    requests: (cloud) => simulation.clouds[cloud]?.running.ledger.entries() ?? [],
    forget: () => {
      for (const cloud of Object.values(simulation.clouds)) cloud.running.ledger.clear();
    },
    stateText: () => textBelow(stateDir, (path) => !isSession(path)),
    sessionText: () => textBelow(stateDir, isSession),
    close: async () => {
      await simulation.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runOnce(words: readonly string[], answers: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const left = [...answers];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    note: (text) => void err.push(text),
    error: (text) => void err.push(text),
    interactive: answers.length > 0,
    color: false,
    ask: (question) => {
      err.push(question);
      return Promise.resolve(left.shift() ?? '');
    },
  };
  const code = await runCli({ arguments: words, terminal, signal: new AbortController().signal });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const isSession = (path: string): boolean => dirname(path).endsWith('/sessions');

function textBelow(folder: string, isWanted: (path: string) => boolean): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}
