import { startOpenStackSimulator } from '@isobar/simulator';
import type { OpenStackSimulator } from '@isobar/simulator';

import type { Answer, Asker, ScenarioRequest } from '../exchange.ts';
import type { ServiceRoots, Tokens } from '../play/http-target.ts';
import { send, signIn } from '../play/http-target.ts';
import type { Target } from '../play/target.ts';
import { setUpWorld } from './simulated-world.ts';

/** Shorter than the shortest state of the simulator, so that none is missed. */
const PAUSE_SECONDS = 0.25;
/** In looks: two minutes of virtual time. */
const PATIENCE = 480;

export interface SimulatedTarget extends Target {
  close(): Promise<void>;
}

/** A simulator whose wall clock stands still, without servers. @param smallerDisk what its hypervisor makes of one */
export async function startSimulatedTarget(smallerDisk: 'refused' | 'accepted'): Promise<SimulatedTarget> {
  const now = Date.parse('2026-11-21T00:00:00Z');
  const simulator = await startOpenStackSimulator({ servers: 0, smallerDisk, wallNow: () => now });
  const roots = rootsOf(simulator.origin);
  const tokens = await tokensOf(simulator, roots);
  const ask = (as: Asker, request: ScenarioRequest): Promise<Answer> => send(roots, tokens, as, request);
  const pause = async (): Promise<void> => simulator.clock.advance(PAUSE_SECONDS);
  const world = await setUpWorld(simulator.logins, ask);
  simulator.clock.advance(60);
  return {
    name: 'simulator',
    world: new Map([...world, ['memberToken', tokens.member]]),
    send: ask,
    pause,
    patience: PATIENCE,
    close: () => simulator.close(),
  };
}

async function tokensOf({ logins }: OpenStackSimulator, { identity }: ServiceRoots): Promise<Tokens> {
  return {
    member: await signIn(identity, logins.member),
    reader: await signIn(identity, logins.reader),
    admin: await signIn(identity, logins.admin),
    tiny: await signIn(identity, logins.neighbour),
  };
}

function rootsOf(origin: string): ServiceRoots {
  const below = (name: string): string => `${origin}/${name}`;
  return {
    identity: origin,
    compute: below('compute'),
    volume: below('volume'),
    image: below('image'),
    network: below('network'),
    placement: below('placement'),
  };
}
