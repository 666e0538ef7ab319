import type { JsonObject } from '../json.ts';
import type { Server } from '../resource/server.ts';

/** A resize of ours that still waits for confirm or revert, as the operation store knows it. */
export interface AwaitingResize {
  readonly operationId: string;
  readonly fromFlavor: string;
  readonly toFlavor: string;
}

/**
 * What a decision rests on, read once. Adapters add their own fields.
 * `digest` is the fixed list of facts of the action, by name: id, status class, image, flavor, volumes with their
 * flags, ports, groups, key. Not `updatedAt`, not prices.
 */
export interface Facts {
  readonly cloud: string;
  /** The server that the action is done to; null for a new one and for other kinds of resources. */
  readonly server: Server | null;
  readonly digest: JsonObject;
  readonly awaitingResize: AwaitingResize | null;
  /** True where this account may act on a locked server (an admin token ignores locks). */
  readonly overridesLock?: boolean;
}
