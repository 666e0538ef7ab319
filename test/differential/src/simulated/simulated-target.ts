import type { OpenStackSimulator } from '@isobar/simulator';
import { startOpenStackSimulator } from '@isobar/simulator';

import type { Answer, Asker, ScenarioRequest, Service } from '../exchange.ts';
import { isJsonObject, objectsAt, valueAt } from '../json.ts';
import { findWorld } from '../play/find-world.ts';
import type { ServiceRoots, Tokens } from '../play/http-target.ts';
import { send, signIn } from '../play/http-target.ts';
import type { Target } from '../play/target.ts';
import { simulatedWorld } from './simulated-world.ts';

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
  const { clock, origin, logins } = simulator;
  const roots = rootsOf(origin);
  const { member, reader, admin, neighbour: tiny } = logins;
  const [memberToken, readerToken, adminToken, tinyToken] = await Promise.all(
    [member, reader, admin, tiny].map((login) => signIn(roots.identity, login)),
  );
  const tokens = { member: memberToken, reader: readerToken, admin: adminToken, tiny: tinyToken } as Tokens;
  const ask = (as: Asker, request: ScenarioRequest): Promise<Answer> => send(roots, tokens, as, request);
  const pause = async (): Promise<void> => clock.advance(PAUSE_SECONDS);
  await emptyProjects(ask);
  clock.advance(60);
  return {
    name: 'simulator',
    world: await worldOf(simulator, ask, tokens),
    send: ask,
    pause,
    patience: PATIENCE,
    close: () => simulator.close(),
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

/** The seed gives the tiny project the one server that it may have, and the other an image; the scenario makes its own. */
async function emptyProjects(ask: Target['send']): Promise<void> {
  await deleteAll(ask, 'tiny', 'compute', '/v2.1/servers', '', 'servers');
  await deleteAll(ask, 'member', 'image', '/v2/images', '?visibility=private', 'images');
}

async function deleteAll(ask: Target['send'], as: Asker, service: Service, path: string, query: string, list: string): Promise<void> {
  const { body } = await ask(as, { service, method: 'GET', path: `${path}${query}` });
  for (const { id } of isJsonObject(body) ? objectsAt(body, list) : []) await ask(as, { service, method: 'DELETE', path: `${path}/${String(id)}` });
}

async function worldOf({ logins }: OpenStackSimulator, ask: Target['send'], tokens: Tokens): Promise<Target['world']> {
  const projectOf = async (as: Asker): Promise<string> => {
    const { body } = await ask(as, { service: 'identity', method: 'GET', path: '/v3/auth/projects' });
    return String(valueAt(body, 'projects.0.id'));
  };
  const [project, tinyProject] = [await projectOf('member'), await projectOf('tiny')];
  const { member, neighbour, applicationCredential } = logins;
  return new Map([
    ['project', project],
    ['tinyProject', tinyProject],
    ['projectName', member.projectName],
    ['memberName', member.username],
    ['memberPassword', member.password],
    ['memberToken', tokens.member],
    ['tinyName', neighbour.username],
    ['tinyPassword', neighbour.password],
    ['applicationCredentialId', applicationCredential.id],
    ['applicationCredentialSecret', applicationCredential.secret],
    ['keyPair', 'operations'],
    ['seededGroup', 'web'],
    ...(await findWorld(ask, simulatedWorld(project))),
  ]);
}
