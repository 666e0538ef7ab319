import type { Evidence } from '../../effect/evidence.ts';
import { CloudError } from '../../error/cloud-error.ts';
import type { ServerGroupPolicy } from '../../resource/server-group.ts';
import { SERVER_GROUP_POLICIES } from '../../resource/server-group.ts';
import type { Warning } from '../../warning/warning.ts';

/** The cloud's word per policy; null where it has none. */
export interface ServerGroupTable {
  readonly policies: Readonly<Record<ServerGroupPolicy, string | null>>;
  readonly evidence: Evidence;
}

export interface TranslatedPolicy {
  /** The cloud's word; null where there is none and the wish was a soft one. */
  readonly policy: string | null;
  readonly warnings: readonly Warning[];
}

/**
 * The cloud's word for a policy. A soft policy is a wish and may be dropped with a warning; a strict one is a demand. Pure.
 * @throws CloudError `unsupported` for a strict policy that the cloud does not have
 */
export function translatePolicy(policy: ServerGroupPolicy, { policies, evidence }: ServerGroupTable): TranslatedPolicy {
  const native = policies[policy];
  if (native !== null) return { policy: native, warnings: [] };
  const detail = `this cloud has no policy ${policy}`;
  if (policy.startsWith('soft-')) return { policy: null, warnings: [{ type: 'unsupported', subject: 'policy', detail, source: evidence.source }] };
  const others = SERVER_GROUP_POLICIES.filter((name) => policies[name] !== null);
  throw new CloudError('unsupported', detail, {
    field: 'policy',
    given: policy,
    allowed: others.length === 0 ? 'none: it has no server groups' : others.join(', '),
    outcome: 'not_applied',
    extra: { source: evidence.source },
  });
}

/** The neutral policy behind a cloud's word; null for a word that is not in the table. Pure. */
export function readPolicy(native: string | null | undefined, { policies }: ServerGroupTable): ServerGroupPolicy | null {
  return SERVER_GROUP_POLICIES.find((policy) => policies[policy] !== null && policies[policy] === native) ?? null;
}
