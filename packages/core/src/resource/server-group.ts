import type { Native, Resource } from './native.ts';

export const SERVER_GROUP_POLICIES = ['affinity', 'anti-affinity', 'soft-affinity', 'soft-anti-affinity'] as const;

export type ServerGroupPolicy = (typeof SERVER_GROUP_POLICIES)[number];

export interface ServerGroup<N extends Native = Native> extends Resource<N> {
  readonly policy: ServerGroupPolicy | null;
  readonly serverIds: readonly string[];
}
