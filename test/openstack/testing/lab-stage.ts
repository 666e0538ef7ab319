import { randomUUID } from 'node:crypto';

import type { ConformanceFixtures } from '@isobar/conformance';

import { prepareOptions } from './lab-jobs.ts';
import type { LabProject } from './lab-project.ts';
import { givenProject, givenRouter } from './lab-project.ts';
import type { LabProxy, Passed } from './lab-proxy.ts';
import { startLabProxy } from './lab-proxy.ts';
import type { NovaServer, Port } from './lab-servers.ts';
import { act, allPorts, deleteServer, givenServer, imageId, networkId, showServer, uniqueName, untilStatus } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';
import { sweep, sweepAll } from './lab-sweep.ts';
import { until } from './until.ts';

const IMAGES = ['lab-linux-a', 'lab-linux-b'] as const;

const ROLES = ['running', 'stopped'] as const;
type Role = (typeof ROLES)[number];
type Rest = 'ACTIVE' | 'SHUTOFF';

const RESTS: Readonly<Record<Role, Rest>> = { running: 'ACTIVE', stopped: 'SHUTOFF' };

/** How long each operation on the running server takes. Where it takes time, a transitional state is seen by everybody who looks. */
export type Pace = 'slow' | 'fast';

function metadataOf(role: Role, pace: Pace): Readonly<Record<string, string>> {
  return role === 'running' && pace === 'slow' ? { role, lab_delay: '2' } : { role };
}

/** How a server that rests in another state runs again. */
const WAY_TO_RUN: Readonly<Record<string, string>> = { SHUTOFF: 'os-start', PAUSED: 'unpause', SUSPENDED: 'resume', RESCUE: 'unrescue' };

/** What the conformance suite plays on: a project of the lab behind a proxy of its own. */
export interface LabStage {
  readonly project: LabProject;
  readonly proxy: LabProxy;
  /** Every token that was given out through the proxy. */
  readonly tokens: readonly string[];
  /** Brings back one running and one stopped server, whatever the last play did, and says which they are. */
  set(pace: Pace): Promise<ConformanceFixtures>;
  close(): Promise<void>;
}

/** A flavor of the stages, smaller or wider. */
export interface StageFlavor {
  readonly id: string;
  readonly name: string;
}

export async function buildStage(flavors: readonly StageFlavor[]): Promise<LabStage> {
  const cleanups: (() => Promise<void>)[] = [];
  const afterwards = (cleanup: () => Promise<void>): void => void cleanups.push(cleanup);
  const project = await givenProject(afterwards);
  await givenRouter(project, await networkId(project.session, 'public'), afterwards);
  afterwards(() => sweepAll(project));
  await prepareOptions(project);
  const proxy = await startLabProxy();
  const tokens: string[] = [];
  proxy.watchTokens((token) => tokens.push(token));
  const close = async (): Promise<void> => {
    await proxy.close();
    for (const cleanup of cleanups.toReversed()) await cleanup();
  };
  return { project, proxy, tokens, close, set: (pace) => setStage(project, flavors, pace, proxy.writes()) };
}

/**
 * Making a server costs the lab far more than turning one over, so servers are used again, and image and flavor are
 * taken as they are: the other image is whichever the running server does not have.
 */
async function setStage(project: LabProject, flavors: readonly StageFlavor[], pace: Pace, writes: readonly Passed[]): Promise<ConformanceFixtures> {
  const { session } = project;
  const [servers, ports] = [await settledServers(session), await serverPorts(session)];
  const kept = ROLES.map((role) => servers.find((server) => server.metadata['role'] === role && isPlain(server, ports)));
  await Promise.all(servers.filter((server) => !kept.includes(server)).map((server) => deleteServer(session, server.id)));
  await sweep(project, writes);
  const [running, stopped] = await Promise.all(
    ROLES.map(async (role, index) => turned(kept[index] ?? (await makeServer(project, role, flavors[0]?.name)), RESTS[role], session)),
  );
  if (running === undefined || stopped === undefined) throw new Error('a stage has two servers');
  await paced(running, pace, session);
  const ours = new Set([running.id, stopped.id]);
  for (const port of (await serverPorts(session)).filter((each) => !ours.has(each.device_id)))
    await session.ask('network', 'DELETE', `/ports/${port.id}`);
  return fixturesOf(session, flavors, running, stopped);
}

/** Ports of servers, and those of nothing. */
async function serverPorts(session: LabSession): Promise<readonly Port[]> {
  return (await allPorts(session)).filter((port) => !port.device_owner.startsWith('network:'));
}

/** With one port, no volume and no group but the default: what was put on a server is taken away with it. */
function isPlain(server: NovaServer, ports: readonly Port[]): boolean {
  return (
    (server.status === 'ACTIVE' || server.status in WAY_TO_RUN) &&
    server['os-extended-volumes:volumes_attached'].length === 0 &&
    server.security_groups.every((group) => group.name === 'default') &&
    ports.filter((port) => port.device_id === server.id).length === 1
  );
}

/** Servers that rest and are well; all others are gone afterwards. */
async function settledServers(session: LabSession): Promise<readonly NovaServer[]> {
  const servers = await until(
    'servers at rest',
    () => listServers(session),
    (list) => list.every((server) => server['OS-EXT-STS:task_state'] === null && server.status !== 'BUILD'),
  );
  const broken = servers.filter((server) => server.status === 'ERROR');
  await Promise.all(broken.map((server) => deleteServer(session, server.id)));
  await Promise.all(servers.filter((server) => server.locked).map((server) => act(session, server.id, { unlock: null })));
  const waiting = servers.filter((server) => server.status === 'VERIFY_RESIZE');
  await Promise.all(waiting.map((server) => act(session, server.id, { confirmResize: null })));
  return until(
    'no resize that waits',
    () => listServers(session),
    (list) => list.every((server) => server.status !== 'VERIFY_RESIZE'),
  );
}

async function listServers(session: LabSession): Promise<readonly NovaServer[]> {
  return ((await session.call('compute', 'GET', '/servers/detail')) as { readonly servers: readonly NovaServer[] }).servers;
}

/** The project outlives the server, and takes it along. */
async function makeServer({ session, networkId }: LabProject, role: Role, flavor = 'lab.tiny'): Promise<NovaServer> {
  const wanted = { flavor, metadata: metadataOf(role, 'fast'), networks: [], more: { networks: [{ uuid: networkId }] } };
  return showServer(session, await givenServer(session, wanted, () => undefined));
}

/** At rest in this status, and with a name that no test gave. */
async function turned(server: NovaServer, status: Rest, session: LabSession): Promise<NovaServer> {
  const { id } = server;
  const name = uniqueName('stage');
  if (!server.name.startsWith('isobar-')) await session.call('compute', 'PUT', `/servers/${id}`, { server: { name } });
  if (server.status === status) return server;
  const way = WAY_TO_RUN[server.status];
  if (way !== undefined) {
    await act(session, id, { [way]: null });
    const running = await untilStatus(session, id, 'ACTIVE');
    if (status === 'ACTIVE') return running;
  }
  await act(session, id, { 'os-stop': null });
  return untilStatus(session, id, status);
}

async function paced({ id, metadata }: NovaServer, pace: Pace, session: LabSession): Promise<void> {
  const wanted = metadataOf('running', pace);
  if (metadata['lab_delay'] !== wanted['lab_delay']) await session.call('compute', 'PUT', `/servers/${id}/metadata`, { metadata: wanted });
}

async function fixturesOf(
  session: LabSession,
  flavors: readonly StageFlavor[],
  running: NovaServer,
  stopped: NovaServer,
): Promise<ConformanceFixtures> {
  const images = await Promise.all(IMAGES.map(async (name) => ({ name, id: await imageId(session, name) })));
  const flavor = flavors.find((each) => each.name === running.flavor.original_name);
  const image = images.find((each) => running.image !== '' && each.id === running.image.id);
  const [otherFlavor, otherImage] = [flavors.find((each) => each !== flavor), images.find((each) => each !== image)];
  if (flavor === undefined || image === undefined) throw new Error(`a server of nobody: ${JSON.stringify(running)}`);
  return {
    serverIds: [running.id, stopped.id],
    runningServer: running.id,
    stoppedServer: stopped.id,
    imageId: image.id,
    otherImageId: otherImage?.id ?? '',
    otherImageName: otherImage?.name ?? '',
    flavorId: flavor.id,
    otherFlavorId: otherFlavor?.id ?? '',
    missingServerId: randomUUID(),
    create: { name: 'conformance-new', flavor: flavor.id, image: image.id },
  };
}
