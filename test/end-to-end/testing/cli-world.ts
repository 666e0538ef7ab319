import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { ExitCode, Terminal } from '@isobar/cli';
import { runCli } from '@isobar/cli';
import type { SimulationSettings } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { inject } from 'vitest';
import { stringify } from 'yaml';

import { MODE } from './mode.ts';
import { ServedGateways } from './served-gateways.ts';

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
  /** Words by which commands go through the gateway of `config`; for suites that always have one. */
  gatewayWords(): Promise<readonly string[]>;
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

interface CliWorldSettings extends SimulationSettings {
  /** A gateway brings its own database: then all that it keeps is in `stateText`. */
  readonly ownDatabase?: boolean;
}

export async function openCliWorld({ ownDatabase = false, ...settings }: CliWorldSettings = {}): Promise<CliWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-cli-'));
  const stateDir = join(folder, 'state');
  // A gateway would try again and again, on its own, what this cloud does not have.
  const scripts = MODE === 'gateway' ? ({ scripts: 'served' } as const) : {};
  const simulation = await startSimulation({ timeScale: TIME_SCALE, ...settings, iwinv: { rateLimit: 0, ...scripts, ...settings.iwinv } });
  const configure = (over: Readonly<Record<string, CloudSettings>>): string => {
    const path = join(folder, `isobar-${readdirSync(folder).length}.yaml`);
    const names = new Set([...Object.keys(simulation.configuration.clouds), ...Object.keys(over)]);
    const clouds = Object.fromEntries(
      [...names].map((name) => [name, { ...simulation.configuration.clouds[name], pollSeconds: 0.05, ...over[name] }]),
    );
    writeFileSync(path, stringify(MODE === 'gateway' ? { clouds, gateway: gatewaySection(names) } : { clouds }));
    return path;
  };
  const config = configure({});
  const forget = (): void => {
    for (const cloud of Object.values(simulation.clouds)) cloud.running.ledger.clear();
  };
  // What a gateway reads at its start is no command's doing.
  const gateways = new ServedGateways(folder, { postgresUrl: ownDatabase || MODE === 'here' ? null : inject('postgresUrl'), onReady: forget });
  if (MODE === 'gateway') await gateways.of(config);
  const run = async (words: readonly string[], answers: readonly string[] = []) => {
    const all = ['--config', config, '--state-dir', stateDir, ...words];
    return runOnce(MODE === 'gateway' ? await throughGateway(all, gateways) : all, answers);
  };
  return {
    folder,
    stateDir,
    config,
    simulation,
    run,
    gatewayWords: async () => (await gateways.of(config)).words,
    json: async (words) => {
      const ran = await run([...words, '-o', 'json']);
      if (ran.out === '') throw new Error(`isobar ${words.join(' ')} printed nothing: ${ran.err}`);
      return JSON.parse(ran.out);
    },
    configure,
    requests: (cloud) => simulation.clouds[cloud]?.running.ledger.entries() ?? [],
    forget,
    stateText: () => textBelow((file) => !isSession(file), stateDir, ...gateways.stateFolders()),
    sessionText: () => textBelow(isSession, stateDir, ...gateways.stateFolders()),
    close: async () => {
      await gateways.close();
      await simulation.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Read whole once, at the start: then each request that arrives at a cloud is due to a command. Never too busy for a test. */
function gatewaySection(names: ReadonlySet<string>) {
  const inventory = Object.fromEntries([...names].map((name) => [name, { serverSeconds: A_DAY, seldomSeconds: A_DAY }]));
  return { requestsPerMinute: 1_000_000, validateAnswers: true, inventory };
}

/** The same words for a gateway that has the configuration they name; the last one counts. */
async function throughGateway(words: readonly string[], gateways: ServedGateways): Promise<readonly string[]> {
  const isConfig = (at: number): boolean => words[at] === '--config' || words[at - 1] === '--config';
  const config = words.findLast((_, at) => words[at - 1] === '--config') ?? '';
  const gateway = await gateways.of(config);
  return [...gateway.words, ...words.filter((_, at) => !isConfig(at))];
}

/** Runs one command in this process, as it stands; `answers` makes the terminal interactive, `hear` is told what it says meanwhile. */
export async function runOnce(
  words: readonly string[],
  answers: readonly string[] = [],
  hear: (text: string) => void = () => undefined,
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const left = [...answers];
  const say = (text: string): void => {
    err.push(text);
    hear(text);
  };
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    note: say,
    error: say,
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

const A_DAY = 86_400;

const isSession = (path: string): boolean => dirname(path).endsWith('/sessions');

function textBelow(isWanted: (path: string) => boolean, ...folders: readonly string[]): string {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted)
    .map(textOf)
    .join('\n');
}

/** A database takes files away while it works. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (existsSync(path)) throw error;
    return '';
  }
}
