export type ServerGroupPolicy = 'affinity' | 'anti-affinity' | 'soft-affinity' | 'soft-anti-affinity';

/** A group of servers and the rule about their hosts. */
export interface ServerGroup {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly userId: string;
  readonly policy: ServerGroupPolicy;
  /** For `anti-affinity` only; `null` when nothing was said, which means 1. */
  readonly mostPerHost: number | null;
  /** Ids of servers; those that are gone stay in it, but no longer show. */
  memberIds: readonly string[];
}
