import { SimClock } from '../kernel/clock.ts';
import { startServer } from '../kernel/server.ts';
import type { RunningCloud } from '../kernel/server.ts';
import { createMachine } from './machine/create-machine.ts';
import { SEED_CREDENTIALS } from './seed/account.ts';
import type { IwinvSwitches } from './switches.ts';
import { DEFAULT_SWITCHES, setSwitches } from './switches.ts';
import type { IwinvCredentials } from './wire/authentication.ts';
import { IwinvCloud } from './wire/iwinv-cloud.ts';

/** Every switch may be given from the start. */
export interface IwinvSimulatorSettings extends Partial<IwinvSwitches> {
  /** Instances that the account has from the start; default 6. */
  readonly servers?: number;
  readonly timeScale?: number;
  readonly seed?: number;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly autoAdvanceSeconds?: number;
  readonly credentials?: IwinvCredentials;
  /** Wall time in milliseconds; tests hand in their own. */
  readonly wallNow?: () => number;
}

export interface IwinvSimulator extends RunningCloud {
  readonly credentials: IwinvCredentials;
}

/** Starts a simulated iwinv account on 127.0.0.1. Rejects for a bad switch or a taken port. */
export async function startIwinvSimulator(settings: IwinvSimulatorSettings = {}): Promise<IwinvSimulator> {
  const { servers = 6, timeScale = 1, seed = 1, port = 0, autoAdvanceSeconds = 0, wallNow } = settings;
  const { credentials = SEED_CREDENTIALS } = settings;
  const clock = new SimClock({ scale: timeScale, ...(wallNow === undefined ? {} : { wallNow }) });
  const switches = { ...DEFAULT_SWITCHES };
  setSwitches(switches, pickSwitches(settings));
  const backend = createMachine({ clock, switches, seed, servers });
  const cloud = new IwinvCloud({ backend, switches, credentials, clock });
  const running = await startServer(cloud, { clock, port, autoAdvanceSeconds });
  return { ...running, credentials };
}

function pickSwitches(settings: IwinvSimulatorSettings): Readonly<Record<string, unknown>> {
  const given = Object.entries(settings);
  return Object.fromEntries(given.filter(([name]) => Object.hasOwn(DEFAULT_SWITCHES, name)));
}
