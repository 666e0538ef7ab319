import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { RESOURCE_KINDS } from '@isobar/core';
import { makeDatabaseAt } from '@isobar/gateway/testing';

import { ServeProcess } from './serve-process.ts';

/** A gateway in a process of its own, as a user starts it. */
export interface ServedGateway {
  readonly url: string;
  /** Words by which commands go through it. */
  readonly words: readonly string[];
  readonly stateDir: string;
}

export interface ServedGatewaysSettings {
  /** A server of PostgreSQL, where each gets a database; null: each brings its own, below its state folder. */
  readonly postgresUrl?: string | null;
  /** Called when a gateway has read its clouds. */
  readonly onReady?: () => void;
}

interface CloudState {
  readonly state?: string;
  /** Of the kinds that were read or tried. */
  readonly freshness?: readonly unknown[];
}

const READ_MILLISECONDS = 90_000;
const PACE_MILLISECONDS = 100;

/** Gateways of one world, one for each configuration that is used. */
export class ServedGateways {
  private readonly folder: string;
  private readonly settings: ServedGatewaysSettings;
  private readonly served = new Map<string, Promise<ServedGateway>>();
  private readonly processes: ServeProcess[] = [];

  constructor(folder: string, settings: ServedGatewaysSettings = {}) {
    this.folder = folder;
    this.settings = settings;
  }

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
    await Promise.all(this.processes.map((gateway) => gateway.close()));
  }

  private async start(config: string, name: string): Promise<ServedGateway> {
    const { postgresUrl = null, onReady = () => undefined } = this.settings;
    const stateDir = join(this.folder, name);
    const database = postgresUrl === null ? [] : ['--database', await makeDatabaseAt(postgresUrl)];
    const gateway = await ServeProcess.start(config, stateDir, '--log-level', 'silent', ...database);
    this.processes.push(gateway);
    const { url, token } = gateway;
    if (token === null) throw new Error('a new gateway makes a token');
    const tokenFile = join(this.folder, `${name}.token`);
    writeFileSync(tokenFile, token, { mode: 0o600 });
    await firstReading(url, token);
    onReady();
    return { url, words: ['--server', url, '--token', `file:${tokenFile}`], stateDir };
  }
}

/** Until every kind of each cloud was read once, or the cloud was found to be away. */
async function firstReading(url: string, token: string): Promise<void> {
  const deadline = Date.now() + READ_MILLISECONDS;
  for (;;) {
    const reply = await fetch(`${url}/v1/clouds`, { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await reply.json()) as { readonly items: readonly CloudState[] };
    if (items.every(({ state, freshness = [] }) => state === 'down' || freshness.length === RESOURCE_KINDS.length)) return;
    if (Date.now() > deadline) throw new Error(`the gateway at ${url} has not read its clouds: ${JSON.stringify(items)}`);
    await setTimeout(PACE_MILLISECONDS);
  }
}
