import type { Plan, SourceFile } from '@isobar/core';

import type { Schemas } from '../../contract.ts';

/** Files that were sent for image imports, each for who sent it. */
export interface UploadStore {
  /** @throws ApiError 413 for more bytes than are taken; nothing is kept then, nor where the sender goes away */
  keep(bytes: AsyncIterable<Uint8Array>, subject: string): Promise<Schemas['Upload']>;
  /** Where the file is; null for one that is not there, too old, used or of somebody else. */
  open(id: string, subject: string): Promise<SourceFile | null>;
  /** The upload that a plan takes its bytes from. */
  idOf(plan: Plan): Promise<string | null>;
  /** An operation takes its bytes: they stay until it is over. */
  use(id: string, operationId: string): Promise<void>;
  /** Throws away what is too old, and what was used by operations that are over. */
  sweep(): Promise<void>;
}
