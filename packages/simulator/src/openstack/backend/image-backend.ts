import type { Caller } from '../model/identity.ts';
import type { GlanceImage, ImageMember, ImageTask, MemberStatus, NewImage } from '../model/image.ts';
import type { ImageChange } from '../model/image-change.ts';

/** Every method throws an OpenStackRefusal with Glance's text where Glance says no. */
export interface ImageBackend {
  /** Newest first: own, public, and shared ones whose offer has that status; others' community images only when asked for. */
  listImages(caller: Caller, which?: { readonly memberStatus: MemberStatus | 'all'; readonly withCommunity: boolean }): readonly GlanceImage[];
  getImage(caller: Caller, id: string): GlanceImage;
  createImage(caller: Caller, wanted: NewImage): GlanceImage;
  updateImage(caller: Caller, id: string, changes: readonly ImageChange[]): GlanceImage;
  deleteImage(caller: Caller, id: string): void;
  /** Writes the bytes: `saving`, then `active`. */
  uploadImage(caller: Caller, id: string, bytes: Uint8Array): void;
  /** Keeps the bytes for an import by `glance-direct`: `uploading`. */
  stageImage(caller: Caller, id: string, bytes: Uint8Array): void;
  /** The bytes; `empty` before an upload, `unknown` for an image of which only the sums are known. */
  downloadImage(caller: Caller, id: string): Uint8Array | 'empty' | 'unknown';
  deactivateImage(caller: Caller, id: string): void;
  reactivateImage(caller: Caller, id: string): void;
  addTag(caller: Caller, id: string, tag: string): void;
  removeTag(caller: Caller, id: string, tag: string): void;
  listMembers(caller: Caller, id: string): readonly ImageMember[];
  getMember(caller: Caller, id: string, projectId: string): ImageMember;
  addMember(caller: Caller, id: string, projectId: string): ImageMember;
  setMemberStatus(caller: Caller, id: string, projectId: string, status: MemberStatus): ImageMember;
  removeMember(caller: Caller, id: string, projectId: string): void;
  importImage(caller: Caller, id: string, method: Pick<ImageTask, 'method' | 'uri'>): ImageTask;
  listTasks(caller: Caller): readonly ImageTask[];
  getTask(caller: Caller, id: string): ImageTask;
  listImageTasks(caller: Caller, imageId: string): readonly ImageTask[];
}
