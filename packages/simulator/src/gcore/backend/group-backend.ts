import type { ServerGroup, SshKey } from '../model/catalog.ts';
import type { RuleContent, SecurityGroup } from '../model/network.ts';
import type { TagPatch, UserTags } from '../model/requests.ts';
import type { Scope } from '../model/scope.ts';
import type { Reader, TaskIds } from './reader.ts';

export interface SecurityGroupRequest {
  readonly name: string;
  readonly description: string;
  /** `null` makes the platform's default set, an empty list none. */
  readonly rules: readonly RuleContent[] | null;
  readonly tags: UserTags;
}

/** What is `null` stays; `rules` is the whole wanted set. */
export interface SecurityGroupPatch {
  readonly name: string | null;
  readonly description: string | null;
  readonly rules: readonly RuleContent[] | null;
  readonly tags: TagPatch | null;
}

export interface SecurityGroupBackend extends Reader<SecurityGroup> {
  create(scope: Scope, request: SecurityGroupRequest): TaskIds;
  /** The older form: the group at once. */
  createDirectly(scope: Scope, request: SecurityGroupRequest): Readonly<SecurityGroup>;
  /** No task when nothing has to change. */
  update(scope: Scope, id: string, patch: SecurityGroupPatch): TaskIds;
  addRule(scope: Scope, id: string, rule: RuleContent): TaskIds;
  removeRule(scope: Scope, id: string, ruleId: string): TaskIds;
  /** At once. */
  remove(scope: Scope, id: string): void;
  /** At once. */
  copy(scope: Scope, id: string, name: string): Readonly<SecurityGroup>;
  /** Gives it the default set of rules, at once. */
  revert(scope: Scope, id: string): Readonly<SecurityGroup>;
}

export interface ServerGroupBackend extends Reader<ServerGroup> {
  /** At once. */
  create(scope: Scope, name: string, policy: ServerGroup['policy']): Readonly<ServerGroup>;
  remove(scope: Scope, id: string): TaskIds;
}

export interface CreatedKey {
  readonly key: Readonly<SshKey>;
  /** Made here and shown once; `null` for a public key that was given. */
  readonly privateKey: string | null;
}

export interface SshKeyBackend {
  list(projectId: number): readonly Readonly<SshKey>[];
  require(projectId: number, id: string): Readonly<SshKey>;
  create(projectId: number, request: { readonly name: string; readonly publicKey: string | null; readonly isShared: boolean }): CreatedKey;
  share(projectId: number, id: string, isShared: boolean): Readonly<SshKey>;
  remove(projectId: number, id: string): void;
}
