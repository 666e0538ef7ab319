import type { Native, Resource } from './native.ts';

export interface VolumeAttachment {
  readonly serverId: string;
  readonly device: string | null;
  readonly root: boolean | null;
}

export interface Volume<N extends Native = Native> extends Resource<N> {
  readonly state: 'available' | 'inUse' | 'creating' | 'deleting' | 'changing' | 'error' | 'unknown';
  readonly sizeGiB: number | null;
  readonly type: string | null;
  readonly bootable: boolean | null;
  readonly attachments: readonly VolumeAttachment[];
  readonly imageId: string | null;
  readonly zone: string | null;
  readonly createdAt: string | null;
}
