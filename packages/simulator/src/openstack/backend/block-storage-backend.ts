import type { Caller } from '../model/identity.ts';
import type { CinderSnapshot, CinderVolume, CinderVolumeType } from '../model/volume.ts';
import type { CreateSnapshotRequest, CreateVolumeRequest, UpdateVolumeRequest, UploadVolumeRequest } from '../model/volume-requests.ts';
import type { GlanceImage } from '../model/image.ts';

/** Every method throws an OpenStackRefusal with Cinder's text where Cinder says no. */
export interface BlockStorageBackend {
  /** Newest first; `allProjects` is for administrators. */
  listVolumes(caller: Caller, allProjects?: boolean): readonly CinderVolume[];
  getVolume(caller: Caller, id: string): CinderVolume;
  createVolume(caller: Caller, request: CreateVolumeRequest): CinderVolume;
  updateVolume(caller: Caller, id: string, request: UpdateVolumeRequest): CinderVolume;
  deleteVolume(caller: Caller, id: string, how: { readonly cascade: boolean; readonly force: boolean }): void;
  /** `mayBeInUse`: microversion 3.42. */
  extendVolume(caller: Caller, id: string, sizeGiB: number, mayBeInUse: boolean): void;
  retypeVolume(caller: Caller, id: string, type: string): void;
  revertVolume(caller: Caller, id: string, snapshotId: string | null): void;
  uploadVolume(caller: Caller, id: string, request: UploadVolumeRequest): { readonly volume: CinderVolume; readonly image: GlanceImage };
  setBootable(caller: Caller, id: string, bootable: boolean): void;
  setReadOnly(caller: Caller, id: string, readOnly: boolean): void;
  resetVolumeStatus(caller: Caller, id: string, status: string): void;
  /** `null` takes one key away; a map is merged into what is there. */
  setImageMetadata(caller: Caller, id: string, change: Readonly<Record<string, string | null>>): CinderVolume;
  listTypes(): readonly CinderVolumeType[];
  /** By id. */
  getType(id: string): CinderVolumeType;
  defaultType(): CinderVolumeType;
  listSnapshots(caller: Caller, allProjects?: boolean): readonly CinderSnapshot[];
  getSnapshot(caller: Caller, id: string): CinderSnapshot;
  createSnapshot(caller: Caller, request: CreateSnapshotRequest): CinderSnapshot;
  updateSnapshot(caller: Caller, id: string, request: UpdateVolumeRequest): CinderSnapshot;
  deleteSnapshot(caller: Caller, id: string): void;
  resetSnapshotStatus(caller: Caller, id: string, status: string): void;
  /** The id of the `cinder-volume` service that holds all volumes. */
  readonly serviceId: string;
}
