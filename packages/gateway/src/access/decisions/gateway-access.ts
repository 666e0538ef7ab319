import { CloudError } from '@isobar/core';

import type { Access, Asked, PolicyHook, PolicyVerdict, Scope } from '../access.ts';
import type { Authenticator } from '../callers/authenticator.ts';
import type { Caller, Permission } from '../caller.ts';
import { refusalOf, scopeOf } from './decide.ts';
import { inScope } from '../in-scope.ts';
import { labelsToBe, refusalOfLabels } from './membership.ts';
import { denied } from '../refusals.ts';
import type { Rights } from '../callers/rights.ts';
import type { Watchers } from '../callers/watchers.ts';

export interface GatewayAccessParts {
  readonly authenticator: Authenticator;
  readonly rights: Pick<Rights, 'partsOf'>;
  readonly watchers: Watchers;
  readonly policy: PolicyHook | null;
}

/** Actions on labels are asked for with these. */
const CHANGING: ReadonlySet<Permission> = new Set(['plan', 'act']);

/** Access by tokens, people of OpenID Connect issuers, roles in projects, and a policy after them. */
export class GatewayAccess implements Access {
  private readonly parts: GatewayAccessParts;

  constructor(parts: GatewayAccessParts) {
    this.parts = parts;
  }

  authenticate(authorization: string | undefined): Promise<Caller> {
    return this.parts.authenticator.authenticate(authorization);
  }

  callerOf(subject: string, groups: readonly string[]): Promise<Caller | null> {
    return this.parts.authenticator.callerOf(subject, groups);
  }

  watch(caller: Caller, onChange: () => void): () => void {
    return this.parts.watchers.watch(caller, onChange);
  }

  scope(caller: Caller, permission: Permission): Scope {
    return scopeOf(caller, permission);
  }

  async require(caller: Caller, permission: Permission, asked: Asked): Promise<void> {
    const refusal = refusalOf(caller, permission, asked);
    if (refusal !== null) throw refusal;
    await this.requireLabels(caller, permission, asked);
    await this.requirePolicy(caller, permission, asked);
  }

  requireSomewhere(caller: Caller, permission: Permission): void {
    const { all, selectors, ownSelectors } = scopeOf(caller, permission);
    if (!all && selectors.length === 0 && ownSelectors.length === 0) throw denied(`${caller.subject} may ${permission} nowhere`);
  }

  requireEverything(caller: Caller, permission: Permission, clouds: readonly string[]): void {
    const scope = { ...scopeOf(caller, permission), ownSelectors: [] };
    if (scope.all || (clouds.length > 0 && clouds.every((cloud) => inScope(scope, { cloud, labels: {} })))) return;
    throw denied(`only who may ${permission} on every cloud, whole, may do this`);
  }

  requireAdministrator(caller: Caller): void {
    if (!caller.administrator) throw denied('only administrators of the gateway may do this');
  }

  visibleClouds(caller: Caller, clouds: readonly string[]): readonly string[] {
    const scope = scopeOf(caller, 'read');
    return clouds.filter((cloud) => inScope(scope, { cloud, labels: {}, shared: true }));
  }

  private async requireLabels(caller: Caller, permission: Permission, asked: Asked): Promise<void> {
    if (caller.administrator || !CHANGING.has(permission) || labelsToBe(asked).length === 0) return;
    const refusal = refusalOfLabels(caller, permission, asked, await this.parts.rights.partsOf(asked.cloud));
    if (refusal !== null) throw refusal;
  }

  private async requirePolicy(caller: Caller, permission: Permission, asked: Asked): Promise<void> {
    const { policy } = this.parts;
    if (policy === null) return;
    const verdict = await decided(policy, caller, permission, asked);
    if (!verdict.allowed) throw denied(`refused by the policy: ${verdict.reason}`, asked.ref ?? asked.cloud);
  }
}

/** A policy that fails may be out of reach, and not everybody's to look into. */
async function decided(policy: PolicyHook, ...question: Parameters<PolicyHook>): Promise<PolicyVerdict> {
  try {
    return await policy(...question);
  } catch (error) {
    throw new CloudError('permission_denied', 'refused: the policy could not decide', { outcome: 'not_applied' }, { cause: error });
  }
}
