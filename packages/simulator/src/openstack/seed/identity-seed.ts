import type { KeystoneDomain, KeystoneProject, KeystoneRole } from '../model/identity.ts';
import type { World } from '../machine/world.ts';

/** How a client logs in; what it does not name is `Default` and `RegionOne`. */
export interface OpenStackLogin {
  readonly username: string;
  readonly password: string;
  readonly projectName: string;
}

export interface OpenStackLogins {
  /** Role member on project `north`. */
  readonly member: OpenStackLogin;
  /** Role reader on project `north`. */
  readonly reader: OpenStackLogin;
  /** Role admin on project `admin`. */
  readonly admin: OpenStackLogin;
  /** Role member on project `south`, which has a tiny quota and nothing of `north`. */
  readonly neighbour: OpenStackLogin;
  /** The member's application credential. */
  readonly applicationCredential: { readonly id: string; readonly secret: string };
}

export interface IdentitySeed {
  readonly logins: OpenStackLogins;
  readonly north: KeystoneProject;
  readonly south: KeystoneProject;
  readonly admin: KeystoneProject;
  readonly memberUserId: string;
  readonly neighbourUserId: string;
}

const DEFAULT_DOMAIN: KeystoneDomain = { id: 'default', name: 'Default' };

/** Three projects, four users, one application credential. */
export function seedIdentity(world: World): IdentitySeed {
  const role = (name: string): KeystoneRole => ({ id: world.ids.hex(32), name });
  const [member, reader, admin] = [role('member'), role('reader'), role('admin')];
  const north = addProject(world, 'north');
  const south = addProject(world, 'south');
  const adminProject = addProject(world, 'admin');
  const operator = addUser(world, 'operator', north, [member, reader]);
  const auditor = addUser(world, 'auditor', north, [reader]);
  const administrator = addUser(world, 'admin', adminProject, [admin, member, reader]);
  const neighbour = addUser(world, 'neighbour', south, [member, reader]);
  const credential = {
    id: world.ids.hex(32),
    name: 'isobar',
    secret: world.ids.base62(86),
    userId: operator.id,
    projectId: north.id,
    roles: [member],
  };
  world.applicationCredentials.set(credential.id, credential);
  return {
    logins: {
      member: operator.login,
      reader: auditor.login,
      admin: administrator.login,
      neighbour: neighbour.login,
      applicationCredential: { id: credential.id, secret: credential.secret },
    },
    north,
    south,
    admin: adminProject,
    memberUserId: operator.id,
    neighbourUserId: neighbour.id,
  };
}

function addProject(world: World, name: string): KeystoneProject {
  const project = { id: world.ids.hex(32), name, domain: DEFAULT_DOMAIN };
  world.projects.set(project.id, project);
  return project;
}

function addUser(
  world: World,
  name: string,
  project: KeystoneProject,
  roles: readonly KeystoneRole[],
): { readonly id: string; readonly login: OpenStackLogin } {
  const id = world.ids.hex(32);
  const password = world.ids.base62(24);
  const rolesByProject = new Map([[project.id, roles]]);
  world.users.set(id, { id, name, domain: DEFAULT_DOMAIN, password, rolesByProject });
  return { id, login: { username: name, password, projectName: project.name } };
}
