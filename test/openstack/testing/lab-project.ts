import { keystoneUrl } from './lab-accounts.ts';
import type { Account } from './lab-accounts.ts';
import type { Afterwards } from './lab-servers.ts';
import { allPorts, deleteServer, uniqueName } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';
import { signIn } from './lab-session.ts';

/** A project that no other test sees, with one network. */
export interface LabProject {
  readonly account: Account;
  readonly session: LabSession;
  readonly networkId: string;
}

interface Created {
  readonly [kind: string]: { readonly id: string };
}

/** Makes a project with a user, as an operator does; all of it goes when `afterwards` says so. */
export async function givenProject(afterwards: Afterwards): Promise<LabProject> {
  const admin = await signIn('lab-admin');
  const name = uniqueName('project');
  const password = uniqueName('password');
  const make = async (kind: string, body: object): Promise<string> => {
    const created = (await admin.call('identity', 'POST', `/${kind}s`, { [kind]: { name, domain_id: 'default', ...body } })) as unknown as Created;
    const id = created[kind]?.id ?? '';
    afterwards(async () => void (await admin.ask('identity', 'DELETE', `/${kind}s/${id}`)));
    return id;
  };
  const projectId = await make('project', {});
  const userId = await make('user', { password });
  const { roles } = (await admin.call('identity', 'GET', '/roles?name=member')) as { readonly roles: readonly { readonly id: string }[] };
  await admin.call('identity', 'PUT', `/projects/${projectId}/users/${userId}/roles/${roles[0]?.id}`);
  const account = { auth_url: `${keystoneUrl()}/v3`, username: name, password, project_name: name };
  const session = await signIn(account);
  return { account, session, networkId: await givenNetwork(session, afterwards) };
}

async function givenNetwork(session: LabSession, afterwards: Afterwards): Promise<string> {
  const created = (await session.call('network', 'POST', '/networks', { network: { name: 'net' } })) as unknown as Created;
  const id = created['network']?.id ?? '';
  // Whatever a test left in the project would keep the network from going.
  afterwards(async () => {
    await emptyProject(session);
    await session.ask('network', 'DELETE', `/networks/${id}`);
  });
  await session.call('network', 'POST', '/subnets', { subnet: { network_id: id, ip_version: 4, cidr: '192.168.77.0/24' } });
  return id;
}

/** Leads the network of the project to the outside, so that floating IPs can point into it. */
export async function givenRouter({ session }: LabProject, publicNetworkId: string, afterwards: Afterwards): Promise<void> {
  const { subnets } = (await session.call('network', 'GET', '/subnets')) as { readonly subnets: readonly { readonly id: string }[] };
  const subnet = { subnet_id: subnets[0]?.id };
  const { router } = (await session.call('network', 'POST', '/routers', {
    router: { name: 'router', external_gateway_info: { network_id: publicNetworkId } },
  })) as unknown as Created;
  afterwards(async () => {
    await session.ask('network', 'PUT', `/routers/${router?.id}/remove_router_interface`, subnet);
    await session.ask('network', 'DELETE', `/routers/${router?.id}`);
  });
  await session.call('network', 'PUT', `/routers/${router?.id}/add_router_interface`, subnet);
}

/** Deletes every server of a project, and every port that is left then. */
export async function emptyProject(session: LabSession): Promise<void> {
  const { servers } = (await session.call('compute', 'GET', '/servers')) as { readonly servers: readonly { readonly id: string }[] };
  await Promise.all(servers.map(({ id }) => deleteServer(session, id)));
  for (const { id } of await allPorts(session)) await session.ask('network', 'DELETE', `/ports/${id}`);
}

/** The account as settings of a cloud in isobar.yaml. */
export function cloudSettings(account: Account): Readonly<Record<string, unknown>> {
  const { auth_url: authUrl, username, password, project_name: projectName } = account;
  return { authUrl, username, password, projectName, userDomainName: 'Default', projectDomainName: 'Default' };
}
