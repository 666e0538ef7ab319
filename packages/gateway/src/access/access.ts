import type { Caller, Permission, Selector } from './caller.ts';

/** What is asked for. `labels` of a resource that has none, or none yet, are empty. */
export interface Asked {
  readonly cloud: string;
  /** `<cloud>/<id>`; null for the cloud itself. */
  readonly ref: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Who started it, for an operation. */
  readonly startedBy?: string;
}

/** Which rows a caller may see: filtered in the database, before paging and counting. */
export interface Scope {
  /** Everything there is. */
  readonly all: boolean;
  /** Else what any of these holds. */
  readonly selectors: readonly Selector[];
  /** Else, for operations: those of these selectors that the caller started. */
  readonly ownSelectors: readonly Selector[];
  readonly subject: string;
}

/** Who asks, what they may do and what they may see. The one place that decides it. */
export interface Access {
  /** @throws CloudError `unauthenticated`, never telling why: a wrong, an expired and a revoked token look alike */
  authenticate(authorization: string | undefined): Promise<Caller>;
  /** Rows that the caller may use so. */
  scope(caller: Caller, permission: Permission): Scope;
  /** @throws CloudError `not_found` for what the caller may not even see, `permission_denied` for what it may see but not do so */
  require(caller: Caller, permission: Permission, asked: Asked): Promise<void>;
  /** @throws CloudError `permission_denied` for everybody but administrators */
  requireAdministrator(caller: Caller): void;
  /** Clouds of which the caller may see something, in the order given. */
  visibleClouds(caller: Caller, clouds: readonly string[]): readonly string[];
}

/** A second opinion, after the roles said yes: an organisation's own rules. */
export type PolicyHook = (caller: Caller, permission: Permission, asked: Asked) => Promise<PolicyVerdict> | PolicyVerdict;

export type PolicyVerdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
