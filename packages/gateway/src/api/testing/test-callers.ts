import type { Access } from '../../access/access.ts';
import type { Caller, Grant, Selector } from '../../access/caller.ts';
import type { Authenticator } from '../../access/callers/authenticator.ts';
import type { Watchers } from '../../access/callers/watchers.ts';
import { GatewayAccess } from '../../access/decisions/gateway-access.ts';
import { unauthenticated } from '../../access/refusals.ts';

const WHOLE_LUX: Selector = { cloud: 'lux', labels: null };
const RED_PART: Selector = { cloud: 'lux', labels: { team: 'red' } };

/** Who asks in tests, by token. */
export const CALLERS: Readonly<Record<string, Caller>> = {
  administrator: callerOf('administrator', [], true),
  viewer: callerOf('viewer', [grant('viewer', WHOLE_LUX)]),
  operator: callerOf('operator', [grant('operator', WHOLE_LUX)]),
  red: callerOf('red', [grant('operator', RED_PART)]),
  stranger: callerOf('stranger', [grant('operator', { cloud: 'north', labels: null })]),
};

function callerOf(name: string, grants: readonly Grant[], administrator = false): Caller {
  return { subject: `token:${name}`, administrator, grants, expiresAt: null };
}

function grant(role: Grant['role'], selector: Selector): Grant {
  return { project: selector.cloud, role, own: false, selectors: [selector] };
}

export interface TestAccess {
  readonly access: Access;
  /** What a caller may do could be another now. */
  readonly change: (name: string) => void;
}

/** The rules as they are, with callers that need no database. */
export function testAccess(): TestAccess {
  const watching = new Map<string, Set<() => void>>();
  const authenticator = {
    authenticate: async (authorization: string | undefined) => {
      const name = /^Bearer (\w+)$/.exec(authorization ?? '')?.[1] ?? '';
      const caller = Object.hasOwn(CALLERS, name) ? CALLERS[name] : undefined;
      if (caller === undefined) throw unauthenticated();
      return caller;
    },
    callerOf: async () => null,
  } as unknown as Authenticator;
  const watchers = {
    watch: ({ subject }: Caller, onChange: () => void) => {
      const calls = watching.get(subject) ?? new Set();
      watching.set(subject, calls.add(onChange));
      return () => void calls.delete(onChange);
    },
  } as unknown as Watchers;
  return {
    access: new GatewayAccess({ authenticator, watchers, rights: { partsOf: async () => [] }, policy: null }),
    change: (name) => {
      for (const call of watching.get(`token:${name}`) ?? []) call();
    },
  };
}
