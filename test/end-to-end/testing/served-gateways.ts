import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { RESOURCE_KINDS } from '@isobar/core';

/** A gateway in a process of its own, as a user starts it. */
export interface ServedGateway {
  readonly url: string;
  /** Words by which commands go through it. */
  readonly words: readonly string[];
  readonly stateDir: string;
}

interface CloudState {
  readonly state?: string;
  /** Of the kinds that were read or tried. */
  readonly freshness?: readonly unknown[];
}

/** The sources themselves: a signal reaches the gateway, and not what started it. */
const PROGRAM = [
  '--conditions=@isobar/source',
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('../../../packages/cli/src/start.ts', import.meta.url)),
];
/** For the end in good order. */
const DRAIN_MILLISECONDS = 30_000;
const READY_MILLISECONDS = 90_000;
const PACE_MILLISECONDS = 100;

/** Gateways of one world, one for each configuration that is used. */
export class ServedGateways {
  private readonly folder: string;
  private readonly onReady: () => void;
  private readonly served = new Map<string, Promise<ServedGateway>>();
  private readonly processes: ChildProcess[] = [];

  /** @param onReady called when a gateway has read its clouds */
  constructor(folder: string, onReady: () => void = () => undefined) {
    this.folder = folder;
    this.onReady = onReady;
    process.once('exit', this.killAll);
  }

  /** Where a test ends this process before its world was closed. */
  private readonly killAll = (): void => {
    for (const child of this.processes) child.kill('SIGKILL');
  };

  of(config: string): Promise<ServedGateway> {
    const known = this.served.get(config);
    if (known !== undefined) return known;
    const started = this.start(config, `gateway-${this.served.size}`);
    this.served.set(config, started);
    return started;
  }

  /** What the gateways keep between requests, beside the database itself. */
  stateFolders(): readonly string[] {
    return [...this.served.keys()].map((_, index) => join(this.folder, `gateway-${index}`));
  }

  async close(): Promise<void> {
    process.removeListener('exit', this.killAll);
    await Promise.all(
      this.processes.map(async (child) => {
        if (child.exitCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        const patience = setTimeout(DRAIN_MILLISECONDS, undefined, { ref: false }).then(() => child.kill('SIGKILL'));
        await Promise.race([ended, patience]);
        await ended;
      }),
    );
  }

  private async start(config: string, name: string): Promise<ServedGateway> {
    const stateDir = join(this.folder, name);
    const words = ['serve', '--config', config, '--state-dir', stateDir, '--port', '0', '-o', 'json', '--log-level', 'silent'];
    const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.processes.push(child);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'exit').then(([code]): never => {
      throw new Error(`isobar ${words.join(' ')} ended with ${String(code)}: ${said}`);
    });
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended, late(() => said)])) as [string];
    ended.catch(() => undefined);
    const { url, token } = JSON.parse(line) as { readonly url: string; readonly token: string };
    const tokenFile = join(this.folder, `${name}.token`);
    writeFileSync(tokenFile, token, { mode: 0o600 });
    await firstReading(url, token);
    this.onReady();
    return { url, words: ['--server', url, '--token', `file:${tokenFile}`], stateDir };
  }
}

/** A start that takes this long will not come to an end. */
async function late(said: () => string): Promise<never> {
  await setTimeout(READY_MILLISECONDS, undefined, { ref: false });
  throw new Error(`isobar serve is not ready after ${READY_MILLISECONDS} ms: ${said()}`);
}

/** Until every kind of each cloud was read once, or the cloud was found to be away. */
async function firstReading(url: string, token: string): Promise<void> {
  const deadline = Date.now() + READY_MILLISECONDS;
  for (;;) {
    const reply = await fetch(`${url}/v1/clouds`, { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await reply.json()) as { readonly items: readonly CloudState[] };
    if (items.every(({ state, freshness = [] }) => state === 'down' || freshness.length === RESOURCE_KINDS.length)) return;
    if (Date.now() > deadline) throw new Error(`the gateway at ${url} has not read its clouds: ${JSON.stringify(items)}`);
    await setTimeout(PACE_MILLISECONDS);
  }
}
