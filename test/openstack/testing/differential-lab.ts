import { setTimeout } from 'node:timers/promises';

import type { ServiceRoots, Target, Tokens } from '@isobar/differential';
import { send, setUpSecurityGroup } from '@isobar/differential';

import { keystoneUrl } from './lab-accounts.ts';
import type { LabProject } from './lab-project.ts';
import { givenProject } from './lab-project.ts';
import type { Afterwards } from './lab-servers.ts';
import { deleteServer, imageId, networkId, uniqueName } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';
import { signIn } from './lab-session.ts';
import { until } from './until.ts';

const PAUSE_MILLISECONDS = 500;
/** In looks: two minutes and more. */
const PATIENCE = 240;

const SECURITY_GROUP = 'differential-group';

type Quota = Readonly<Record<string, number>>;

interface Quotas {
  readonly compute: Quota;
  readonly volume: Quota;
  readonly network: Quota;
}

const PLENTY: Quotas = {
  compute: { instances: 5000, cores: 20_000, ram: 20_480_000, key_pairs: 100 },
  volume: { volumes: 2000, gigabytes: 100_000, snapshots: 2000 },
  network: { port: 1000 },
};

const ONE_OF_EACH: Quotas = {
  compute: { instances: 1, cores: 2, ram: 4096, key_pairs: 1 },
  volume: { volumes: 1, gigabytes: 2, snapshots: 1 },
  network: { floatingip: 1, security_group: 3, port: 5 },
};

interface Listed {
  readonly [list: string]: readonly { readonly id: string; readonly status?: string }[];
}

/** The lab as a cloud to play the scenario on, in two projects that no other test sees. */
export async function givenDifferentialLab(afterwards: Afterwards): Promise<Target> {
  const admin = await signIn('lab-admin');
  const project = await givenProject(afterwards);
  const tiny = await givenProject(afterwards);
  await setQuotas(admin, project.session.projectId, PLENTY);
  await setQuotas(admin, tiny.session.projectId, ONE_OF_EACH);
  const reader = await givenReader(admin, project, afterwards);
  const networks = await givenNetworks(project.session, afterwards);
  afterwards(() => emptyProject(project.session));
  afterwards(() => emptyProject(tiny.session));
  const tokens: Tokens = { member: project.session.token, reader: reader.token, admin: admin.token, tiny: tiny.session.token };
  const roots = await rootsOf(project.session);
  const ask: Target['send'] = (as, request) => send(roots, tokens, as, request);
  await setUpSecurityGroup(ask, SECURITY_GROUP);
  return {
    name: 'lab',
    world: new Map([...(await namesOf(project, tiny)), ...networks, ['memberToken', tokens.member]]),
    send: ask,
    pause: () => setTimeout(PAUSE_MILLISECONDS),
    patience: PATIENCE,
  };
}

async function namesOf({ session, account, networkId: network }: LabProject, tiny: LabProject): Promise<readonly (readonly [string, string])[]> {
  const keyPair = uniqueName('key');
  await session.call('compute', 'POST', '/os-keypairs', { keypair: { name: keyPair } }, '2.91');
  const path = `/users/${session.userId}/application_credentials`;
  const made = await session.call('identity', 'POST', path, { application_credential: { name: 'differential', roles: [{ name: 'member' }] } });
  const credential = made['application_credential'] as { readonly id: string; readonly secret: string };
  return [
    ['project', session.projectId],
    ['tinyProject', tiny.session.projectId],
    ['projectName', account.project_name ?? ''],
    ['memberName', account.username ?? ''],
    ['memberPassword', account.password ?? ''],
    ['tinyName', tiny.account.username ?? ''],
    ['tinyPassword', tiny.account.password ?? ''],
    ['applicationCredentialId', credential.id],
    ['applicationCredentialSecret', credential.secret],
    ['keyPair', keyPair],
    ['seededGroup', SECURITY_GROUP],
    // Long enough for a state to be seen, short enough for a suite.
    ['delay', '0.2'],
    ['imageA', await imageId(session, 'lab-linux-a')],
    ['imageB', await imageId(session, 'lab-linux-b')],
    ['rescueImage', await imageId(session, 'lab-rescue')],
    ['largeImage', await imageId(session, 'lab-needs-much')],
    ['volumeType', 'lab-standard'],
    ['sharedVolumeType', 'lab-multiattach'],
    ['network', network],
    ['tinyNetwork', tiny.networkId],
  ];
}

async function givenReader(admin: LabSession, { account, session }: LabProject, afterwards: Afterwards): Promise<LabSession> {
  const [name, password] = [uniqueName('reader'), uniqueName('password')];
  const created = (await admin.call('identity', 'POST', '/users', { user: { name, password, domain_id: 'default' } })) as {
    readonly user: { readonly id: string };
  };
  afterwards(async () => void (await admin.ask('identity', 'DELETE', `/users/${created.user.id}`)));
  const { roles } = (await admin.call('identity', 'GET', '/roles?name=reader')) as unknown as Listed & { roles: readonly { readonly id: string }[] };
  await admin.call('identity', 'PUT', `/projects/${session.projectId}/users/${created.user.id}/roles/${roles[0]?.id}`);
  return signIn({ ...account, username: name, password });
}

async function setQuotas(admin: LabSession, projectId: string, { compute, volume, network }: Quotas): Promise<void> {
  const path = `/os-quota-sets/${projectId}`;
  await admin.call('compute', 'PUT', path, { quota_set: compute });
  await admin.call('volumev3', 'PUT', path, { quota_set: volume });
  await admin.call('network', 'PUT', `/quotas/${projectId}`, { quota: network });
}

/** Leads the project's network to the outside, and makes a second one that leads nowhere. */
async function givenNetworks(session: LabSession, afterwards: Afterwards): Promise<readonly (readonly [string, string])[]> {
  const make = async (kind: string, body: object): Promise<string> => {
    const created = await session.call('network', 'POST', `/${kind}s`, { [kind]: body });
    return (created[kind] as { readonly id: string }).id;
  };
  const publicNetwork = await networkId(session, 'public');
  const { subnets } = (await session.call('network', 'GET', '/subnets')) as unknown as Listed;
  const subnet = { subnet_id: subnets?.[0]?.id };
  const router = await make('router', { name: 'router', external_gateway_info: { network_id: publicNetwork } });
  await session.call('network', 'PUT', `/routers/${router}/add_router_interface`, subnet);
  afterwards(async () => {
    await session.ask('network', 'PUT', `/routers/${router}/remove_router_interface`, subnet);
    await session.ask('network', 'DELETE', `/routers/${router}`);
  });
  const unroutedNetwork = await make('network', { name: 'unrouted' });
  await make('subnet', { network_id: unroutedNetwork, ip_version: 4, cidr: '192.168.78.0/24' });
  afterwards(async () => void (await session.ask('network', 'DELETE', `/networks/${unroutedNetwork}`)));
  return [
    ['publicNetwork', publicNetwork],
    ['unroutedNetwork', unroutedNetwork],
  ];
}

async function rootsOf({ endpoints }: LabSession): Promise<ServiceRoots> {
  const origin = (url: string): string => new URL(url).origin;
  const catalog = (await (await signIn('lab-admin')).call('identity', 'GET', '/auth/catalog')) as {
    readonly catalog: readonly { readonly type: string; readonly endpoints: readonly { readonly url: string }[] }[];
  };
  const placement = catalog.catalog.find(({ type }) => type === 'placement')?.endpoints[0]?.url ?? '';
  return {
    identity: keystoneUrl(),
    compute: origin(endpoints.compute),
    volume: origin(endpoints.volumev3),
    image: origin(endpoints.image),
    network: origin(endpoints.network),
    placement: origin(placement),
  };
}

/** Deletes what the scenario left, in the order in which it can go. */
async function emptyProject(session: LabSession): Promise<void> {
  const list = async (service: 'compute' | 'network' | 'volumev3' | 'image', path: string, key: string): Promise<readonly string[]> =>
    (((await session.call(service, 'GET', path)) as unknown as Listed)[key] ?? []).map(({ id }) => id);
  const remove = async (service: 'compute' | 'network' | 'volumev3' | 'image', path: string, key: string, query = ''): Promise<void> => {
    for (const id of await list(service, `${path}${query}`, key)) await session.ask(service, 'DELETE', `${path}/${id}`);
  };
  await remove('network', '/floatingips', 'floatingips');
  await Promise.all((await list('compute', '/servers', 'servers')).map((id) => deleteServer(session, id)));
  await remove('compute', '/os-server-groups', 'server_groups');
  await remove('network', '/ports', 'ports', '?device_id=');
  await remove('image', '/images', 'images', `?owner=${session.projectId}`);
  await remove('volumev3', '/snapshots', 'snapshots');
  await until(
    'no volume',
    async () => {
      await remove('volumev3', '/volumes', 'volumes');
      return list('volumev3', '/volumes', 'volumes');
    },
    (volumes) => volumes.length === 0,
  );
}
