import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Operation } from '@isobar/core';
import { createIsobar } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';

import { openTestDatabase } from '../../../testing/test-database.ts';
import type { DrivenSettings, Told } from './driven-settings.ts';
import type { KillScenario } from './kill-scenarios.ts';
import type { Driven } from './start-driven.ts';
import { startDriven } from './start-driven.ts';

/** Everything in the clouds happens this much faster than in life. */
const TIME_SCALE = 60;
const END_MILLISECONDS = 60_000;

/** Simulated clouds, a database and a folder for processes of a gateway that may be killed. */
export interface KillWorld {
  readonly settings: DrivenSettings;
  readonly simulation: Simulation;
  close(): Promise<void>;
}

export interface KillWorldSettings {
  readonly providers?: readonly KillScenario['provider'][];
  readonly servers?: number;
  /** A database of one's own on a folder, in place of one that outlives the kill. */
  readonly embedded?: boolean;
}

export async function openKillWorld({ providers, servers, embedded = false }: KillWorldSettings = {}): Promise<KillWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-driven-'));
  const simulation = await startSimulation({
    timeScale: TIME_SCALE,
    ...(providers === undefined ? {} : { clouds: providers }),
    ...(servers === undefined ? {} : { servers }),
    iwinv: { rateLimit: 0 },
  });
  const database = embedded ? null : await openTestDatabase();
  return {
    settings: { url: database?.url ?? null, folder, configuration: simulation.configuration, works: true },
    simulation,
    close: async () => {
      await simulation.close();
      await database?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Begins what a scenario says. */
export function begin(driven: Driven, { ref, action, request, accept = [], preserve = [] }: KillScenario): Promise<Operation> {
  return driven.start(ref, action, request, accept, preserve);
}

/** All points that a scenario passes when nothing ends it. */
export async function enumeratePoints(scenario: KillScenario): Promise<readonly string[]> {
  const world = await openKillWorld({ providers: [scenario.provider] });
  try {
    const driven = await startDriven(world.settings);
    driven.arm();
    const { id } = await begin(driven, scenario);
    await driven.wait(id, END_MILLISECONDS);
    // Draining lets go of the operation and of the workflow: what that writes is of no operation any more.
    await driven.settled();
    const points = [...driven.points];
    await driven.kill();
    return points;
  } finally {
    await world.close();
  }
}

export interface KillOutcome {
  readonly wasHit: boolean;
  readonly killedBy: NodeJS.Signals | number | null;
  /** null where nothing had been recorded. */
  readonly operation: Operation | null;
  readonly writes: readonly string[];
  readonly repeated: readonly string[];
  /** What others were told of it; null where nothing had been recorded. */
  readonly told: Told | null;
  /** Servers with the name that there should be one of. */
  readonly servers: number;
  /** What the processes said, for a failure. */
  readonly said: string;
}

/** Kills a process at a point, and has another one bring what was begun to its end. */
export async function killAndTakeOver(scenario: KillScenario, point: string): Promise<KillOutcome> {
  const world = await openKillWorld({ providers: [scenario.provider] });
  try {
    const killed = await startDriven(world.settings, { point });
    killed.arm();
    // The caller hears nothing where the process ends first.
    void begin(killed, scenario).catch(() => undefined);
    const killedBy = await Promise.race([killed.ended, later(END_MILLISECONDS)]);
    if (killedBy === null) await killed.kill();
    const next = await startDriven(world.settings);
    const outcome = await outcomeOf(world, scenario, next);
    await next.kill();
    return { ...outcome, wasHit: killed.wasHit(), killedBy, said: `${killed.said()}${next.said()}` };
  } finally {
    await world.close();
  }
}

/** Waits for the end of what a scenario began, and looks at what the cloud got. */
export async function outcomeOf(
  { simulation }: KillWorld,
  { cloud, server }: KillScenario,
  driven: Driven,
): Promise<Omit<KillOutcome, 'wasHit' | 'killedBy' | 'said'>> {
  const [begun] = await driven.all();
  const operation = begun === undefined ? null : await driven.wait(begun.id, END_MILLISECONDS);
  const writes = writesOf(simulation, cloud);
  const told = operation === null ? null : await driven.told(operation.id);
  return { operation, writes, told, repeated: repeatedOf(writes), servers: await countServers(simulation, cloud, server) };
}

/** Writes that arrived at a cloud, with what they said. Signing in changes nothing there. */
export function writesOf(simulation: Simulation, cloud: KillScenario['cloud']): readonly string[] {
  const entries = simulation.clouds[cloud]?.running.ledger.entries() ?? [];
  return entries
    .filter(({ method, path }) => method !== 'GET' && method !== 'HEAD' && !path.endsWith('/auth/tokens'))
    .map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);
}

export function repeatedOf(writes: readonly string[]): readonly string[] {
  return writes.filter((write, index) => writes.indexOf(write) !== index);
}

async function countServers(simulation: Simulation, cloud: string, name: string): Promise<number> {
  const isobar = await createIsobar({ config: simulation.configuration });
  try {
    let count = 0;
    for await (const server of isobar.servers.list({ clouds: [cloud] })) if (server.name === name) count += 1;
    return count;
  } finally {
    await isobar.close();
  }
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds).unref();
  });
}
