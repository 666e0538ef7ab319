import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCli } from '@isobar/cli';
import { startSimulation } from '@isobar/simulator';

import { FaultChooser } from '../proxy/fault-chooser.ts';
import { FaultProxy } from '../proxy/fault-proxy.ts';
import { startOtherHost } from '../proxy/other-host.ts';

/** The command line with three clouds, each behind a faulty proxy. */
export interface CliBehindFaults {
  readonly folder: string;
  /** Credentials of the accounts, as the configuration has them. */
  readonly credentials: readonly string[];
  /** Tokens that the proxies saw. */
  tokens(): readonly string[];
  /** All that one command prints, on both streams. */
  run(words: readonly string[]): Promise<string>;
  /** All that lies in the state folder, but for the sessions that are kept there on purpose. */
  stateText(): string;
  close(): Promise<void>;
}

const SECRET_SETTINGS = ['secretKey', 'accessKey', 'password', 'apiKey'];
/** Clouds that live faster, looked at more often, and given up on sooner: these runs take true time. */
const TIME_SCALE = 60;
const HASTE = { pollSeconds: 0.05, settleSeconds: 1, replyTimeoutMilliseconds: 500 };

export async function openCliBehindFaults(seed: number, share: number): Promise<CliBehindFaults> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-faults-'));
  const stateDir = join(folder, 'state');
  const config = join(folder, 'isobar.yaml');
  const simulation = await startSimulation({ timeScale: TIME_SCALE, iwinv: { rateLimit: 0 } });
  const otherHost = await startOtherHost();
  const clouds = Object.values(simulation.clouds);
  const chooser = new FaultChooser(seed, share);
  const proxies = await Promise.all(clouds.map(({ running }) => FaultProxy.start({ cloud: running, chooser, otherHost: otherHost.origin })));
  const hasty = Object.fromEntries(Object.entries(simulation.configuration.clouds).map(([name, cloud]) => [name, { ...cloud, ...HASTE }]));
  const direct = JSON.stringify({ clouds: hasty });
  // JSON is YAML too.
  writeFileSync(
    config,
    clouds.reduce((text, { origin }, index) => text.replaceAll(origin, proxies[index]?.origin ?? ''), direct),
  );
  return {
    folder,
    credentials: Object.values(simulation.configuration.clouds).flatMap((cloud) =>
      SECRET_SETTINGS.map((name) => cloud[name]).filter((secret) => typeof secret === 'string'),
    ),
    tokens: () => proxies.flatMap(({ tokens }) => [...tokens]),
    run: (words) => printed(['--config', config, '--state-dir', stateDir, ...words]),
    stateText: () => textBelow(stateDir),
    close: async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await Promise.all([simulation.close(), otherHost.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function printed(words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const line = (text: string): void => void lines.push(text);
  const terminal = { out: line, note: line, error: line, interactive: false, color: false, ask: () => Promise.resolve('') };
  await runCli({ arguments: words, terminal, signal: new AbortController().signal });
  return lines.join('\n');
}

function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('sessions'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
