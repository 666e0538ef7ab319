import type { Action } from '@isobar/core';

import type { Caller, Permission, Selector } from './caller.ts';

/** What is asked for. `labels` of a resource that has none, or none yet, are empty. */
export interface Asked {
  readonly cloud: string;
  /** `<cloud>/<id>`; null for the cloud itself, and for what is to be made in it. */
  readonly ref: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** What the labels could be afterwards, where the action changes them; see `labelsAfter`. */
  readonly labelsAfter?: readonly Readonly<Record<string, string>>[];
  /** Who started it, for an operation. */
  readonly startedBy?: string;
  /** What is to be done, for a policy. */
  readonly action?: Action;
  /** Read by everybody who sees anything of the cloud; see `isShared`. */
  readonly shared?: boolean;
}

/** Which rows a caller may see: filtered in the database, before paging and counting; see `scopeSql` and `inScope`. */
export interface Scope {
  /** Everything there is. */
  readonly all: boolean;
  /** Else what any of these holds. */
  readonly selectors: readonly Selector[];
  /** Else, for operations: those of these selectors that the caller started. Resources of these are seen whole. */
  readonly ownSelectors: readonly Selector[];
  readonly subject: string;
}

/** Who asks, what they may do and what they may see. The one place that decides it. */
export interface Access {
  /**
   * @throws CloudError `unauthenticated`, never telling why: a wrong, an expired and a revoked token look alike;
   *   `unavailable` where the issuer of the token cannot be asked for its keys
   */
  authenticate(authorization: string | undefined): Promise<Caller>;
  /**
   * What a subject may do now, for what is done later in its name. null where it is revoked or expired.
   * @param groups as they were when it asked; of a token, none
   */
  callerOf(subject: string, groups: readonly string[]): Promise<Caller | null>;
  /**
   * Calls back, once, as soon as what the caller may do could be another: its token ended, its grants or one of its projects changed.
   * A stream ends then, and its reader asks anew. Returns how to stop watching.
   */
  watch(caller: Caller, onChange: () => void): () => void;
  /** Rows that the caller may use so. */
  scope(caller: Caller, permission: Permission): Scope;
  /** @throws CloudError `not_found` for what the caller may not even see, `permission_denied` for what it may see but not do so */
  require(caller: Caller, permission: Permission, asked: Asked): Promise<void>;
  /** @throws CloudError `permission_denied` for who may do it nowhere */
  requireSomewhere(caller: Caller, permission: Permission): void;
  /** @throws CloudError `permission_denied` for who may not do it on each of these clouds, whole */
  requireEverything(caller: Caller, permission: Permission, clouds: readonly string[]): void;
  /** @throws CloudError `permission_denied` for everybody but administrators */
  requireAdministrator(caller: Caller): void;
  /** Clouds of which the caller may see something, in the order given. */
  visibleClouds(caller: Caller, clouds: readonly string[]): readonly string[];
}

/** A second opinion, after the roles said yes: an organisation's own rules. One that throws refuses. Lists are not shown to it. */
export type PolicyHook = (caller: Caller, permission: Permission, asked: Asked) => Promise<PolicyVerdict> | PolicyVerdict;

export type PolicyVerdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
