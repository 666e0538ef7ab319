import { randomUUID } from 'node:crypto';

import type { ConformanceFixtures } from '@isobar/conformance';

import type { LabProject } from './lab-project.ts';
import { givenProject } from './lab-project.ts';
import type { LabProxy } from './lab-proxy.ts';
import { startLabProxy } from './lab-proxy.ts';
import type { NovaServer } from './lab-servers.ts';
import { act, allPorts, deleteServer, givenServer, imageId, showServer, uniqueName, untilStatus } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';
import { until } from './until.ts';

const IMAGES = ['lab-linux-a', 'lab-linux-b'] as const;

const ROLES = ['running', 'stopped'] as const;
type Role = (typeof ROLES)[number];

/** What runs is slowed down, so that a transitional state is seen by everybody who looks. */
const METADATA = { running: { role: 'running', lab_delay: '2' }, stopped: { role: 'stopped' } } as const;

/** What the conformance suite plays on: a project of the lab behind a proxy of its own. */
export interface LabStage {
  readonly project: LabProject;
  readonly proxy: LabProxy;
  /** Every token that was given out through the proxy. */
  readonly tokens: readonly string[];
  /** Brings back one running and one stopped server, whatever the last play did, and says which they are. */
  set(): Promise<ConformanceFixtures>;
  close(): Promise<void>;
}

/** A flavor of the stages, smaller or wider. */
export interface StageFlavor {
  readonly id: string;
  readonly name: string;
}

export async function buildStage(flavors: readonly StageFlavor[]): Promise<LabStage> {
  const cleanups: (() => Promise<void>)[] = [];
  const project = await givenProject((cleanup) => void cleanups.push(cleanup));
  const proxy = await startLabProxy();
  const tokens: string[] = [];
  proxy.watchTokens((token) => tokens.push(token));
  const close = async (): Promise<void> => {
    await proxy.close();
    for (const cleanup of cleanups.toReversed()) await cleanup();
  };
  return { project, proxy, tokens, close, set: () => setStage(project, flavors) };
}

/**
 * Making a server costs the lab far more than turning one over, so servers are used again, and image and flavor are
 * taken as they are: the other image is whichever the running server does not have.
 */
async function setStage(project: LabProject, flavors: readonly StageFlavor[]): Promise<ConformanceFixtures> {
  const { session } = project;
  const servers = await settledServers(session);
  const kept = ROLES.map((role) => servers.find((server) => server.metadata['role'] === role));
  await Promise.all(servers.filter((server) => !kept.includes(server)).map((server) => deleteServer(session, server.id)));
  const [running, stopped] = await Promise.all([
    turned(kept[0] ?? (await makeServer(project, 'running', flavors[0]?.name)), 'ACTIVE', session),
    turned(kept[1] ?? (await makeServer(project, 'stopped', flavors[0]?.name)), 'SHUTOFF', session),
  ]);
  const ours = new Set([running.id, stopped.id]);
  for (const port of (await allPorts(session)).filter((each) => !ours.has(each.device_id)))
    await session.ask('network', 'DELETE', `/ports/${port.id}`);
  return fixturesOf(session, flavors, running, stopped);
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
  const wanted = { flavor, metadata: METADATA[role], networks: [], more: { networks: [{ uuid: networkId }] } };
  return showServer(session, await givenServer(session, wanted, () => undefined));
}

/** At rest in this status, and with a name that no test gave. */
async function turned(server: NovaServer, status: 'ACTIVE' | 'SHUTOFF', session: LabSession): Promise<NovaServer> {
  const { id } = server;
  const name = uniqueName('stage');
  if (!server.name.startsWith('isobar-')) await session.call('compute', 'PUT', `/servers/${id}`, { server: { name } });
  if (server.status === status) return server;
  await act(session, id, status === 'ACTIVE' ? { 'os-start': null } : { 'os-stop': null });
  return untilStatus(session, id, status);
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
