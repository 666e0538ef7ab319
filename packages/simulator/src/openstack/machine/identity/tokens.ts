import type {
  ApplicationCredential,
  AuthenticationRequest,
  DomainReference,
  KeystoneDomain,
  KeystoneProject,
  KeystoneToken,
  KeystoneUser,
  ScopeRequest,
  UserReference,
} from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';

const NO_SCOPE_WITH_CREDENTIAL = 'Error authenticating with application credential: Application credentials cannot request a scope.';

/** Issues a token. Whatever is wrong, the answer is the same: Keystone does not say which part. */
export function authenticate(world: World, request: AuthenticationRequest): KeystoneToken {
  switch (request.method) {
    case 'password': {
      const user = findUser(world, request.user);
      if (user === undefined || user.password !== request.password) throw unauthenticated();
      return issueScoped(world, user, request.scope, ['password']);
    }
    case 'token': {
      const token = findToken(world, request.token);
      if (token === undefined) throw unauthenticated();
      return issueScoped(world, token.user, request.scope, [...token.methods, 'token']);
    }
    case 'application_credential':
      return issueForCredential(world, request);
  }
}

/** The token, unless unknown or past its time by the cloud's wall clock. */
export function findToken(world: World, value: string): KeystoneToken | undefined {
  const token = world.tokens.get(value);
  return token !== undefined && token.expiresAt > wallTime(world) ? token : undefined;
}

/** The projects in which the token's user has a role. */
export function projectsOf(world: World, token: KeystoneToken): readonly KeystoneProject[] {
  return [...world.projects.values()].filter(({ id }) => token.user.rolesByProject.has(id));
}

function issueForCredential(world: World, request: Extract<AuthenticationRequest, { method: 'application_credential' }>): KeystoneToken {
  const credential = findCredential(world, request);
  const user = credential === undefined ? undefined : world.users.get(credential.userId);
  const project = world.projects.get(credential?.projectId ?? '');
  const fits = credential?.secret === request.secret;
  if (credential === undefined || user === undefined || project === undefined || !fits) {
    throw unauthenticated();
  }
  if (request.scope.kind !== 'none') {
    throw new OpenStackRefusal('unauthenticated', NO_SCOPE_WITH_CREDENTIAL, 'identity');
  }
  return issue(world, user, project, ['application_credential'], credential.roles, credential);
}

function findCredential(
  world: World,
  request: Extract<AuthenticationRequest, { method: 'application_credential' }>,
): ApplicationCredential | undefined {
  if (request.id !== undefined) return world.applicationCredentials.get(request.id);
  const user = request.user === undefined ? undefined : findUser(world, request.user);
  return [...world.applicationCredentials.values()].find(({ name, userId }) => name === request.name && userId === user?.id);
}

function issueScoped(world: World, user: KeystoneUser, scope: ScopeRequest, methods: readonly string[]): KeystoneToken {
  if (scope.kind !== 'project') return issue(world, user, null, methods, []);
  const project = findNamed(world.projects.values(), scope.project);
  const roles = user.rolesByProject.get(project?.id ?? '');
  if (project === undefined || roles === undefined) throw unauthenticated();
  return issue(world, user, project, methods, roles);
}

function issue(
  world: World,
  user: KeystoneUser,
  project: KeystoneProject | null,
  methods: readonly string[],
  roles: KeystoneToken['roles'],
  applicationCredential: KeystoneToken['applicationCredential'] = null,
): KeystoneToken {
  const issuedAt = wallTime(world);
  const token: KeystoneToken = {
    value: `gAAAAAB${world.ids.base62(176)}`,
    auditId: world.ids.base62(22),
    methods,
    user,
    project,
    roles,
    applicationCredential,
    issuedAt,
    expiresAt: issuedAt + world.tokenClock.tokenSeconds * 1000,
  };
  world.tokens.set(token.value, token);
  return token;
}

function findUser(world: World, reference: UserReference): KeystoneUser | undefined {
  return findNamed(world.users.values(), reference);
}

function findNamed<Row extends { readonly id: string; readonly name: string; readonly domain: KeystoneDomain }>(
  rows: Iterable<Row>,
  reference: UserReference,
): Row | undefined {
  for (const row of rows) {
    if (reference.id !== undefined) {
      if (row.id === reference.id) return row;
    } else if (row.name === reference.name && isDomain(row.domain, reference.domain)) return row;
  }
  return undefined;
}

function isDomain(domain: KeystoneDomain, reference: DomainReference | undefined): boolean {
  if (reference?.id !== undefined) return domain.id === reference.id;
  return reference?.name !== undefined && domain.name === reference.name;
}

function wallTime(world: World): number {
  return world.clock.wallNow() + world.tokenClock.skewSeconds * 1000;
}

function unauthenticated(): OpenStackRefusal {
  const text = 'The request you have made requires authentication.';
  return new OpenStackRefusal('unauthenticated', text);
}
