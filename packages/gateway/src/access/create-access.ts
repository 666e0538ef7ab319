import type { Clock } from '@isobar/core';
import { systemClock } from '@isobar/core';

import type { Audit } from '../audit/audit.ts';
import type { Database } from '../database/database.ts';
import type { Access, PolicyHook } from './access.ts';
import { Authenticator } from './callers/authenticator.ts';
import { bootstrapToken } from './tokens/bootstrap.ts';
import { ACCESS_CHANNEL } from './callers/changes.ts';
import { GatewayAccess } from './decisions/gateway-access.ts';
import { LastUsed } from './tokens/last-used.ts';
import type { IssuerSettings } from './oidc/issuer.ts';
import { Issuer } from './oidc/issuer.ts';
import { PgProjectStore } from './projects/pg-project-store.ts';
import { PgTokenStore } from './tokens/pg-token-store.ts';
import type { ProjectStore } from './project-store.ts';
import { Rights } from './callers/rights.ts';
import type { TokenStore } from './token-store.ts';
import { Watchers } from './callers/watchers.ts';

export interface AccessSettings {
  readonly database: Database;
  readonly audit: Pick<Audit, 'record'>;
  /** Issuers of OpenID Connect whose tokens are taken, beside tokens of the gateway. */
  readonly issuers?: readonly IssuerSettings[];
  /** Subjects that may do everything, beside tokens that say so. */
  readonly administrators?: readonly string[];
  readonly policy?: PolicyHook;
  readonly clock?: Clock;
}

export interface AccessParts {
  readonly access: Access;
  readonly tokens: TokenStore;
  readonly projects: ProjectStore;
  /** See `bootstrapToken`; null where somebody can come in already. */
  readonly bootstrap: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/**
 * Who may do what, of one process; listens to changes that others make.
 * @throws CloudError `invalid_argument` for an issuer that is not safe to ask
 */
export async function createAccess({
  database,
  audit,
  issuers = [],
  administrators = [],
  policy,
  clock = systemClock,
}: AccessSettings): Promise<AccessParts> {
  const rights = new Rights(database, clock);
  const lastUsed = new LastUsed(database, clock);
  const authenticator = new Authenticator({
    rights,
    lastUsed,
    issuers: new Map(issuers.map((settings) => [settings.issuer, new Issuer(settings)])),
    administrators: new Set(administrators),
    clock,
  });
  const watchers = new Watchers({ callerOf: (subject, groups) => authenticator.callerOf(subject, groups), clock });
  const onChange = (): void => {
    rights.forget();
    void watchers.recheck();
  };
  const listening = await database.listen(ACCESS_CHANNEL, onChange, onChange);
  return {
    access: new GatewayAccess({ authenticator, rights, watchers, policy: policy ?? null }),
    tokens: new PgTokenStore({ database, audit, clock, forget: () => rights.forget() }),
    projects: new PgProjectStore({ database, audit, clock, forget: () => rights.forget() }),
    bootstrap: async () => (administrators.length > 0 ? null : bootstrapToken({ database, audit, clock })),
    close: async () => {
      watchers.end();
      await listening.end();
      await lastUsed.settle();
    },
  };
}
