import type { OpenStackAdapter } from '@isobar/adapter-openstack';
import { openstack } from '@isobar/adapter-openstack';

import type { LabProject } from '../lab-project.ts';
import { cloudSettings, givenProject, givenRouter } from '../lab-project.ts';
import type { Afterwards } from '../lab-servers.ts';
import { flavorId, imageId, networkId, uniqueName } from '../lab-servers.ts';
import type { LabSession } from '../lab-session.ts';
import { signIn } from '../lab-session.ts';
import type { SeenServers } from './seen-servers.ts';
import { watchServers } from './seen-servers.ts';

export const ROLES = ['member', 'reader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** One role in the project: what Isobar says to it, and what Nova does. */
export interface Actor {
  readonly adapter: OpenStackAdapter;
  readonly session: LabSession;
  readonly seen: SeenServers;
}

/** A project with a user of each role, and what requests name. */
export interface CanWorld {
  readonly project: LabProject;
  readonly actors: Readonly<Record<Role, Actor>>;
  /** The administrator of another project. */
  readonly operator: LabSession;
  readonly flavors: Readonly<Record<'tiny' | 'wide' | 'small' | 'huge' | 'nodisk', string>>;
  readonly images: Readonly<Record<'own' | 'other' | 'rescue', string>>;
  readonly publicNetworkId: string;
  readonly defaultGroupId: string;
  readonly groupId: string;
}

/** Enough for every cell at once. */
const PLENTY = {
  compute: { instances: 5000, cores: 20_000, ram: 20_480_000 },
  volumev3: { volumes: 2000, gigabytes: 100_000, snapshots: 2000 },
  network: { port: 2000, floatingip: 200 },
} as const;

export async function givenCanWorld(afterwards: Afterwards): Promise<CanWorld> {
  const operator = await signIn('lab-admin');
  const project = await givenProject(afterwards);
  await raiseQuotas(operator, project.session.projectId);
  const { session } = project;
  const publicNetworkId = await networkId(session, 'public');
  await givenRouter(project, publicNetworkId, afterwards);
  const named = async (service: 'network', path: string): Promise<string> => {
    const [list] = Object.values(await session.call(service, 'GET', path)) as [readonly { readonly id: string }[]];
    return list[0]?.id ?? '';
  };
  const { security_group: group } = (await session.call('network', 'POST', '/security-groups', {
    security_group: { name: uniqueName('group') },
  })) as { readonly security_group: { readonly id: string } };
  afterwards(async () => void (await session.ask('network', 'DELETE', `/security-groups/${group.id}`)));
  return {
    project,
    operator,
    actors: {
      member: await actorOf(project.account, session, afterwards),
      reader: await givenActor('reader', operator, project, afterwards),
      admin: await givenActor('admin', operator, project, afterwards),
    },
    flavors: {
      tiny: await flavorId(session, 'lab.tiny'),
      wide: await flavorId(session, 'lab.wide'),
      small: await flavorId(session, 'lab.small'),
      huge: await flavorId(session, 'lab.huge'),
      nodisk: await flavorId(session, 'lab.nodisk'),
    },
    images: {
      own: await imageId(session, 'lab-linux-a'),
      other: await imageId(session, 'lab-linux-b'),
      rescue: await imageId(session, 'lab-rescue'),
    },
    publicNetworkId,
    defaultGroupId: await named('network', `/security-groups?name=default&project_id=${session.projectId}`),
    groupId: group.id,
  };
}

/** Isobar reads through a proxy of its own; what is sent to the cloud for comparison goes there straight. */
async function actorOf(account: LabProject['account'], session: LabSession, afterwards: Afterwards): Promise<Actor> {
  const seen = await watchServers();
  afterwards(() => seen.close());
  return { adapter: openstack({ cloud: 'lab', ...cloudSettings({ ...account, auth_url: seen.authUrl }) }), session, seen };
}

/** Something about the server may have changed. */
export function forgetReadings({ actors }: CanWorld, id: string): void {
  for (const { seen } of Object.values(actors)) seen.forget(id);
}

async function givenActor(role: Role, operator: LabSession, { account, session }: LabProject, afterwards: Afterwards): Promise<Actor> {
  const [name, password] = [uniqueName(role), uniqueName('password')];
  const { user } = (await operator.call('identity', 'POST', '/users', { user: { name, password, domain_id: 'default' } })) as {
    readonly user: { readonly id: string };
  };
  afterwards(async () => void (await operator.ask('identity', 'DELETE', `/users/${user.id}`)));
  const { roles } = (await operator.call('identity', 'GET', `/roles?name=${role}`)) as { readonly roles: readonly { readonly id: string }[] };
  await operator.call('identity', 'PUT', `/projects/${session.projectId}/users/${user.id}/roles/${roles[0]?.id}`);
  const own = { ...account, username: name, password };
  return actorOf(own, await signIn(own), afterwards);
}

async function raiseQuotas(operator: LabSession, projectId: string): Promise<void> {
  await operator.call('compute', 'PUT', `/os-quota-sets/${projectId}`, { quota_set: PLENTY.compute });
  await operator.call('volumev3', 'PUT', `/os-quota-sets/${projectId}`, { quota_set: PLENTY.volumev3 });
  await operator.call('network', 'PUT', `/quotas/${projectId}`, { quota: PLENTY.network });
}
