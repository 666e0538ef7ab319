import type { Native, Resource } from './native.ts';

/** A point-in-time copy of a volume. */
export interface VolumeSnapshot<N extends Native = Native> extends Resource<N> {
  readonly state: 'available' | 'creating' | 'deleting' | 'error' | 'unknown';
  readonly volumeId: string | null;
  /** Size of the volume that it was taken of. */
  readonly sizeGiB: number | null;
  readonly description: string | null;
  readonly createdAt: string | null;
}
