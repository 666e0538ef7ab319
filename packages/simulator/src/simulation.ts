import type { SimulatedProvider } from './kernel/cloud.ts';
import type { RunningCloud } from './kernel/server.ts';
import type { KindSettings } from './simulated-kinds.ts';
import { SIMULATED_KINDS } from './simulated-kinds.ts';

export type SimulatedCloudName = 'seoul' | 'north' | 'lux';

export interface SimulationSettings extends KindSettings {
  /** Which clouds to start; all three by default. */
  readonly clouds?: readonly SimulatedProvider[];
  /** Servers in each cloud; default 6. */
  readonly servers?: number;
  /** Virtual seconds in a second of wall time; default 1. */
  readonly timeScale?: number;
  /** seoul, north and lux listen on this port and the two after it; otherwise the system chooses. */
  readonly portBase?: number;
  readonly seed?: number;
}

export interface SimulatedCloudEntry {
  readonly provider: SimulatedProvider;
  readonly name: SimulatedCloudName;
  readonly origin: string;
  /** What the provider's own clients are pointed at. */
  readonly endpoint: string;
  readonly credentials: Readonly<Record<string, unknown>>;
  /** The control surfaces, for use in one process; other processes use `/_sim` at the origin. */
  readonly running: RunningCloud;
}

export interface Simulation {
  readonly clouds: Readonly<Partial<Record<SimulatedCloudName, SimulatedCloudEntry>>>;
  /** The content of an `isobar.yaml` that points at these clouds, credentials as literals. */
  readonly configuration: { readonly clouds: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  close(): Promise<void>;
}

const NAMES: Readonly<Record<SimulatedProvider, SimulatedCloudName>> = { iwinv: 'seoul', openstack: 'north', gcore: 'lux' };
const PROVIDERS: readonly SimulatedProvider[] = ['iwinv', 'openstack', 'gcore'];

/**
 * Starts simulated clouds side by side on 127.0.0.1: seoul (iwinv), north (OpenStack), lux (Gcore).
 * Rejects if a port is taken or a setting is bad, and then leaves none running.
 */
export async function startSimulation(settings: SimulationSettings = {}): Promise<Simulation> {
  const wanted = PROVIDERS.filter((provider) => settings.clouds?.includes(provider) ?? true);
  const outcomes = await Promise.allSettled(wanted.map((provider) => startOne(provider, settings)));
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const close = async (): Promise<void> => {
    await Promise.all(started.map(({ cloud }) => cloud.running.close()));
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  return {
    clouds: Object.fromEntries(started.map(({ cloud }) => [cloud.name, cloud])),
    configuration: { clouds: Object.fromEntries(started.map(({ cloud, entry }) => [cloud.name, entry])) },
    close,
  };
}

async function startOne(
  provider: SimulatedProvider,
  settings: SimulationSettings,
): Promise<{ readonly cloud: SimulatedCloudEntry; readonly entry: Readonly<Record<string, unknown>> }> {
  const { servers = 6, timeScale = 1, seed = 1, portBase } = settings;
  // A cloud keeps its port whichever others are started.
  const port = portBase === undefined ? 0 : portBase + PROVIDERS.indexOf(provider);
  const { running, credentials, entry } = await SIMULATED_KINDS[provider]({ servers, timeScale, seed, port }, settings);
  const { origin, endpoint } = running;
  return { cloud: { provider, name: NAMES[provider], origin, endpoint, credentials, running }, entry: { ...entry, ...paceOf(timeScale) } };
}

/** Clouds that live faster are looked at more often, so that a client of theirs does not sleep through what happens. */
function paceOf(timeScale: number): { readonly pollSeconds?: number; readonly settleSeconds?: number } {
  if (timeScale <= 1) return {};
  return {
    pollSeconds: Math.max(LEAST_POLL_SECONDS, POLL_SECONDS / timeScale),
    settleSeconds: Math.max(LEAST_SETTLE_SECONDS, SETTLE_SECONDS / timeScale),
  };
}

const POLL_SECONDS = 5;
const LEAST_POLL_SECONDS = 0.1;
const SETTLE_SECONDS = 30;
const LEAST_SETTLE_SECONDS = 1;
