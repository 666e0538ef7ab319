import type { Native, Resource } from './native.ts';
import type { SecurityRule } from './security-rule.ts';

/** A rule of a group, with the cloud's own id. */
export interface SecurityGroupRule {
  readonly id: string | null;
  /** null where the cloud's rule has no canonical form; `raw` says what it is. */
  readonly rule: SecurityRule | null;
  readonly raw: unknown;
}

export interface SecurityGroup<N extends Native = Native> extends Resource<N> {
  readonly description: string | null;
  /** null where the list does not tell them. */
  readonly rules: readonly SecurityGroupRule[] | null;
  /** Servers it is attached to, where the cloud tells. */
  readonly serverIds: readonly string[] | null;
}
