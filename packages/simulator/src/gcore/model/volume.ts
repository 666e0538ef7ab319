import type { Resource } from './scope.ts';

export interface VolumeAttachment {
  readonly id: string;
  readonly instanceId: string;
  readonly device: string;
  readonly attachedAt: number;
}

export interface Volume extends Resource {
  sizeGiB: number;
  status: string;
  readonly typeName: string;
  readonly bootable: boolean;
  /** The boot disk of the instance it is attached to. */
  isRoot: boolean;
  attachment: VolumeAttachment | null;
  /** The image whose bytes it was filled with. */
  readonly imageId: string | null;
}

export interface Snapshot extends Resource {
  status: string;
  readonly volumeId: string;
  readonly sizeGiB: number;
  readonly description: string | null;
}
