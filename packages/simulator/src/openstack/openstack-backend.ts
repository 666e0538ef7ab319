import type { BlockStorageBackend } from './backend/block-storage-backend.ts';
import type { ComputeBackend } from './backend/compute-backend.ts';
import type { ImageBackend } from './backend/image-backend.ts';
import type { NetworkBackend } from './backend/network-backend.ts';
import type { PlacementBackend } from './backend/placement-backend.ts';
import type { AuthenticationRequest, KeystoneProject, KeystoneToken } from './model/identity.ts';

export interface IdentityBackend {
  /** Throws a refusal of kind `unauthenticated`, whatever was wrong. */
  authenticate(request: AuthenticationRequest): KeystoneToken;
  /** The token, unless it is unknown, revoked or past its time. */
  findToken(value: string): KeystoneToken | undefined;
  revokeToken(value: string): void;
  projectsOf(token: KeystoneToken): readonly KeystoneProject[];
}

/** All that the wire layer knows of the cloud behind it. */
export interface OpenStackBackend {
  readonly identity: IdentityBackend;
  readonly compute: ComputeBackend;
  readonly images: ImageBackend;
  readonly blockStorage: BlockStorageBackend;
  readonly network: NetworkBackend;
  readonly placement: PlacementBackend;
}
