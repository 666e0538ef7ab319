/** A domain, as Keystone shows it in tokens. */
export interface KeystoneDomain {
  readonly id: string;
  readonly name: string;
}

export interface KeystoneProject {
  readonly id: string;
  readonly name: string;
  readonly domain: KeystoneDomain;
}

export interface KeystoneRole {
  readonly id: string;
  readonly name: string;
}

/** A user with the roles it has in each project (project id → roles). */
export interface KeystoneUser {
  readonly id: string;
  readonly name: string;
  readonly domain: KeystoneDomain;
  readonly password: string;
  readonly rolesByProject: ReadonlyMap<string, readonly KeystoneRole[]>;
}

export interface ApplicationCredential {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly userId: string;
  readonly projectId: string;
  readonly roles: readonly KeystoneRole[];
}

/** An issued token. Times are wall milliseconds since the epoch: tokens do not follow virtual time. */
export interface KeystoneToken {
  readonly value: string;
  readonly auditId: string;
  readonly methods: readonly string[];
  readonly user: KeystoneUser;
  /** `null`: unscoped, good for Keystone only. */
  readonly project: KeystoneProject | null;
  readonly roles: readonly KeystoneRole[];
  /** What it was got with, if not with a password. */
  readonly applicationCredential: Pick<ApplicationCredential, 'id' | 'name'> | null;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Who calls, as the services behind Keystone see it. */
export interface Caller {
  readonly userId: string;
  readonly projectId: string;
  readonly isAdmin: boolean;
  readonly isReaderOnly: boolean;
  /** `req-…`: shown in the reply and kept in the instance action. */
  readonly requestId: string;
}

/** How a user names itself: by id, or by name with its domain (by id or name). */
export interface UserReference {
  readonly id?: string;
  readonly name?: string;
  readonly domain?: DomainReference;
}

export interface DomainReference {
  readonly id?: string;
  readonly name?: string;
}

export type ScopeRequest = { readonly kind: 'project'; readonly project: UserReference } | { readonly kind: 'unscoped' } | { readonly kind: 'none' };

export type AuthenticationRequest =
  | {
      readonly method: 'password';
      readonly user: UserReference;
      readonly password: string;
      readonly scope: ScopeRequest;
    }
  | {
      readonly method: 'application_credential';
      readonly id?: string;
      readonly name?: string;
      readonly user?: UserReference;
      readonly secret: string;
      readonly scope: ScopeRequest;
    }
  | { readonly method: 'token'; readonly token: string; readonly scope: ScopeRequest };
