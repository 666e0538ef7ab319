import { SimClock } from '../kernel/clock.ts';
import { createIdSource } from '../kernel/ids.ts';
import { startServer } from '../kernel/server.ts';
import type { RunningCloud } from '../kernel/server.ts';
import { applyChange } from './machine/back-door/apply-change.ts';
import { heldState } from './machine/back-door/held-state.ts';
import { setSwitches } from './machine/back-door/switch-setters.ts';
import { createOpenStackMachine } from './machine/openstack-machine.ts';
import { defaultSwitches } from './machine/switches.ts';
import type { OpenStackSwitches } from './machine/switches.ts';
import { createWorld } from './machine/world.ts';
import { OpenStackCloud } from './openstack-cloud.ts';
import { seedOpenStack } from './seed-data.ts';
import type { OpenStackLogin, OpenStackLogins } from './seed/identity-seed.ts';
import { REGION } from './wire/keystone/service-catalog.ts';

/** Every switch may be given from the start. */
export interface OpenStackSimulatorSettings extends Partial<OpenStackSwitches> {
  /** Servers that project `north` has from the start; default 6. */
  readonly servers?: number;
  readonly timeScale?: number;
  readonly seed?: number;
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly autoAdvanceSeconds?: number;
  /** How long tokens live, in wall seconds; default 3600. */
  readonly tokenSeconds?: number;
  /** Wall time in milliseconds; tests hand in their own. */
  readonly wallNow?: () => number;
}

/** What a client needs to log in as the member of project `north`. */
export interface OpenStackCredentials extends OpenStackLogin {
  readonly authUrl: string;
  readonly userDomainName: string;
  readonly projectDomainName: string;
  readonly region: string;
  readonly applicationCredentialId: string;
  readonly applicationCredentialSecret: string;
}

export interface OpenStackSimulator extends RunningCloud {
  readonly credentials: OpenStackCredentials;
  /** The other users: reader, administrator, and the neighbour in project `south`. */
  readonly logins: OpenStackLogins;
}

/** Starts a simulated OpenStack on 127.0.0.1. Rejects for a bad switch or a taken port. */
export async function startOpenStackSimulator(settings: OpenStackSimulatorSettings = {}): Promise<OpenStackSimulator> {
  const { servers = 6, timeScale = 1, seed = 1, port = 0, autoAdvanceSeconds = 0 } = settings;
  const { wallNow, tokenSeconds } = settings;
  const clock = new SimClock({ scale: timeScale, ...(wallNow === undefined ? {} : { wallNow }) });
  const world = createWorld(clock, createIdSource(seed, 'openstack'));
  setSwitches(world.switches, pickSwitches(settings));
  if (tokenSeconds !== undefined) world.tokenClock.tokenSeconds = tokenSeconds;
  const logins = seedOpenStack(world, servers);
  // Request ids have their own source, so that reads do not change the ids of what is created.
  const requestIds = createIdSource(seed, 'openstack-requests');
  const cloud = new OpenStackCloud({
    backend: createOpenStackMachine(world),
    newRequestId: () => `req-${requestIds.uuid()}`,
    applyChange: (change) => applyChange(world, change),
    readState: () => heldState(world, logins.member.projectName),
  });
  const running = await startServer(cloud, { clock, port, autoAdvanceSeconds });
  return { ...running, logins, credentials: toCredentials(running.endpoint, logins) };
}

function toCredentials(authUrl: string, logins: OpenStackLogins): OpenStackCredentials {
  return {
    ...logins.member,
    authUrl,
    userDomainName: 'Default',
    projectDomainName: 'Default',
    region: REGION,
    applicationCredentialId: logins.applicationCredential.id,
    applicationCredentialSecret: logins.applicationCredential.secret,
  };
}

function pickSwitches(settings: OpenStackSimulatorSettings): Readonly<Record<string, unknown>> {
  const names = new Set(Object.keys(defaultSwitches()));
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.has(name)));
}
