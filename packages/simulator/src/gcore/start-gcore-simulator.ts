import { SimClock } from '../kernel/clock.ts';
import type { SimulatedCloud } from '../kernel/cloud.ts';
import { createIdSource } from '../kernel/ids.ts';
import { startServer } from '../kernel/server.ts';
import type { RunningCloud } from '../kernel/server.ts';
import { applyChange } from './machine/change/apply-change.ts';
import { heldState } from './machine/change/held-state.ts';
import { createGcoreMachine } from './machine/gcore-machine.ts';
import { createGcoreState } from './machine/state/gcore-state.ts';
import type { GcoreState } from './machine/state/gcore-state.ts';
import { DEFAULT_SWITCHES, pickSwitches, turnSwitches } from './machine/state/gcore-switches.ts';
import type { GcoreSwitches } from './machine/state/gcore-switches.ts';
import { seedGcoreState } from './seed/seed-gcore-state.ts';
import { SEED_ACCOUNT, SEED_API_KEY, SEED_SCOPE } from './seed/seed-places.ts';
import { DIALECTS } from './wire/dialect.ts';
import type { GcoreDialectName } from './wire/dialect.ts';
import { createGcoreWire } from './wire/gcore-wire.ts';

/** Every switch may be given from the start. */
export interface GcoreSimulatorSettings extends Partial<GcoreSwitches> {
  /** Instances that the project has from the start; default 6. */
  readonly servers?: number;
  /** Whole machines besides; default 0. Lists leave them out unless asked. */
  readonly bareMetalServers?: number;
  /** Machines with GPUs besides; default 0. Lists leave them out unless asked. */
  readonly gpuServers?: number;
  readonly timeScale?: number;
  readonly seed?: number;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly autoAdvanceSeconds?: number;
  /** `edgecenter`: an older white label of the platform. */
  readonly dialect?: GcoreDialectName;
  readonly apiKey?: string;
  /** Wall time in milliseconds; tests hand in their own. */
  readonly wallNow?: () => number;
}

export interface GcoreCredentials {
  readonly apiKey: string;
  readonly projectId: number;
  readonly regionId: number;
}

export interface GcoreSimulator extends RunningCloud {
  readonly credentials: GcoreCredentials;
}

/** Starts a simulated Gcore cloud on 127.0.0.1. Rejects for a bad switch or a taken port. */
export async function startGcoreSimulator(settings: GcoreSimulatorSettings = {}): Promise<GcoreSimulator> {
  const { servers = 6, timeScale = 1, seed = 1, port = 0, autoAdvanceSeconds = 0, wallNow } = settings;
  const { dialect = 'gcore', apiKey = SEED_API_KEY, bareMetalServers = 0, gpuServers = 0 } = settings;
  const clock = new SimClock({ scale: timeScale, ...(wallNow === undefined ? {} : { wallNow }) });
  const switches = { ...DEFAULT_SWITCHES };
  turnSwitches(switches, pickSwitches(settings));
  const state = createGcoreState(clock, createIdSource(seed, 'gcore'), switches);
  seedGcoreState(state, { servers, bareMetalServers, gpuServers, volumeTypes: DIALECTS[dialect].volumeTypes });
  const cloud = createGcoreCloud(state, { dialect, apiKey, seed });
  const running = await startServer(cloud, { clock, port, autoAdvanceSeconds });
  return { ...running, credentials: { apiKey, ...SEED_SCOPE } };
}

interface CloudSettings {
  readonly dialect: GcoreDialectName;
  readonly apiKey: string;
  readonly seed: number;
}

function createGcoreCloud(state: GcoreState, { dialect, apiKey, seed }: CloudSettings): SimulatedCloud {
  const handle = createGcoreWire(
    {
      backend: createGcoreMachine(state),
      dialect: DIALECTS[dialect],
      account: SEED_ACCOUNT,
      switches: state.switches,
    },
    { apiKey, seed },
  );
  return {
    provider: 'gcore',
    // The official clients are pointed at the host root and add /cloud themselves.
    endpointPath: '',
    handle,
    change: (change) => applyChange(state, change),
    state: () => heldState(state, SEED_SCOPE),
    // No reply of this API names its own address.
    bind: () => undefined,
  };
}
