import type { Resource } from './scope.ts';
import type { VolumeTypeName } from './volume-type.ts';

/** The states that this simulator uses; the document has more. */
type VolumeStatus =
  | 'attaching'
  | 'available'
  | 'creating'
  | 'deleting'
  | 'detaching'
  | 'downloading'
  | 'error'
  | 'extending'
  | 'in-use'
  | 'reverting';

interface VolumeAttachment {
  readonly id: string;
  readonly instanceId: string;
  readonly device: string;
  readonly attachedAt: number;
}

export interface Volume extends Resource {
  sizeGiB: number;
  status: VolumeStatus;
  typeName: VolumeTypeName;
  readonly bootable: boolean;
  /** The boot disk of the instance it is attached to. */
  isRoot: boolean;
  attachment: VolumeAttachment | null;
  /** The image whose bytes it was filled with. */
  readonly imageId: string | null;
  /** Marks what is on it. */
  content: number;
}

export interface Snapshot extends Resource {
  status: 'creating' | 'available' | 'deleting' | 'error';
  readonly volumeId: string;
  readonly sizeGiB: number;
  readonly description: string | null;
  /** The mark of what was on the volume. */
  readonly content: number;
}
