import type { OpenAccess } from './open-access.ts';
import { ADMINISTRATOR } from './open-access.ts';
import type { CallerName } from './authorisation-matrix.ts';
import { CALLERS } from './authorisation-matrix.ts';

export const PROJECTS = {
  blue: [{ cloud: 'north' }, { cloud: 'east', labels: { team: 'blue' } }],
  red: [{ cloud: 'south' }, { cloud: 'east', labels: { team: 'red' } }],
};

const GRANTS = {
  viewer: [{ project: 'blue', role: 'viewer' }],
  operator: [{ project: 'blue', role: 'operator' }],
  operatorOfOwn: [{ project: 'blue', role: 'operator', own: true }],
  admin: [{ project: 'blue', role: 'admin' }],
  adminOfRed: [{ project: 'red', role: 'admin' }],
  administrator: [],
} as const satisfies Readonly<Record<CallerName, readonly object[]>>;

/** Makes the projects and a token for every caller of the matrix. */
export async function makeCallers({ projects, tokens }: Pick<OpenAccess, 'projects' | 'tokens'>): Promise<Readonly<Record<CallerName, string>>> {
  for (const [name, selectors] of Object.entries(PROJECTS)) await projects.put(ADMINISTRATOR, name, { selectors, grants: [] });
  const made: [CallerName, string][] = [];
  for (const name of CALLERS) {
    const input = { name, administrator: name === 'administrator', grants: [...GRANTS[name]] };
    made.push([name, (await tokens.create(ADMINISTRATOR, input)).secret]);
  }
  return Object.fromEntries(made) as Record<CallerName, string>;
}

/** Authorization headers of those who have no valid token. */
export async function makeStrangers({
  projects,
  tokens,
  clock,
}: OpenAccess): Promise<Readonly<Record<'nobody' | 'wrongToken' | 'expiredToken' | 'revokedToken', string | undefined>>> {
  await projects.put(ADMINISTRATOR, 'strangers', { selectors: [{ cloud: 'north' }], grants: [] });
  const grants = [{ project: 'strangers', role: 'admin' as const }];
  const [wrong, expired, revoked] = [
    await tokens.create(ADMINISTRATOR, { name: 'wrong', grants }),
    await tokens.create(ADMINISTRATOR, { name: 'expired', grants, expiresInSeconds: 60 }),
    await tokens.create(ADMINISTRATOR, { name: 'revoked', grants }),
  ];
  await tokens.revoke(ADMINISTRATOR, revoked.token.id);
  clock.time += 60_000;
  const bearer = (secret: string): string => `Bearer ${secret}`;
  return {
    nobody: undefined,
    wrongToken: bearer(`${wrong.secret.slice(0, -43)}${'A'.repeat(43)}`),
    expiredToken: bearer(expired.secret),
    revokedToken: bearer(revoked.secret),
  };
}
