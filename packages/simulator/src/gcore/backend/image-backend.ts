import type { Image } from '../model/catalog.ts';
import type { TagPatch, UserTags } from '../model/requests.ts';
import type { Scope } from '../model/scope.ts';
import type { Reader, TaskIds } from './reader.ts';

type ImageFacts = Pick<Image, 'osType' | 'architecture' | 'sshKey' | 'firmwareType' | 'machineType' | 'isBareMetal'>;

export interface CreateImageRequest extends ImageFacts {
  readonly name: string;
  readonly volumeId: string;
  readonly tags: UserTags;
}

export interface DownloadImageRequest extends ImageFacts {
  readonly name: string;
  readonly url: string;
  readonly osDistro: string | null;
  readonly osVersion: string | null;
  readonly isCopyOnWrite: boolean;
  readonly tags: UserTags;
}

/** What is left out stays. */
export type ImagePatch = Partial<Pick<Image, 'name' | 'osType' | 'sshKey' | 'firmwareType' | 'machineType' | 'isBareMetal'>> & {
  readonly tags: TagPatch | null;
};

export interface ImageBackend extends Reader<Image> {
  /** Also an image that was deleted: volumes remember what they were made of. */
  recall(id: string): Readonly<Image> | undefined;
  create(scope: Scope, request: CreateImageRequest): TaskIds;
  download(scope: Scope, request: DownloadImageRequest): TaskIds;
  update(scope: Scope, id: string, patch: ImagePatch): Readonly<Image>;
  remove(scope: Scope, id: string): TaskIds;
}
