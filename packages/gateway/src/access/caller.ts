import type { Schemas } from '../contract.ts';

export type Role = Schemas['Role'];

/** What a caller may do with one resource; each role has its set in `permissions.ts`. */
export type Permission = 'read' | 'plan' | 'act' | 'answer' | 'cancel' | 'secrets' | 'refresh' | 'native' | 'administer';

/** A role in a project, with the resources of the project. */
export interface Grant {
  readonly project: string;
  readonly role: Role;
  /** Only operations that the caller started are seen and touched. */
  readonly own: boolean;
  readonly selectors: readonly Selector[];
}

/** A whole cloud, or what has these labels in it. */
export interface Selector {
  readonly cloud: string;
  readonly labels: Readonly<Record<string, string>> | null;
}

/** Who asks, as authentication found it. */
export interface Caller {
  /** `token:<id>`, `user:<issuer>#<sub>`; of what the gateway does by itself, `gateway`. */
  readonly subject: string;
  /** `group:<issuer>#<group>`, of a person whose issuer tells groups. */
  readonly groups?: readonly string[];
  /** May do everything, everywhere. */
  readonly administrator: boolean;
  readonly grants: readonly Grant[];
  /** UTC milliseconds; null where it does not end. */
  readonly expiresAt: number | null;
}
