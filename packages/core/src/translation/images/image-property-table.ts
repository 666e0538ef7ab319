import type { Evidence } from '../../effect/evidence.ts';
import type { Image } from '../../resource/image.ts';

/** What an image says of the system in it and of the machine that it needs. */
export const IMAGE_FIELDS = [
  'osType',
  'osDistribution',
  'osVersion',
  'architecture',
  'minDiskGiB',
  'minMemoryMiB',
  'firmware',
  'secureBoot',
  'machineType',
  'diskBus',
  'nicModel',
  'scsiModel',
  'guestAgent',
  'sshKeyPolicy',
] as const satisfies readonly (keyof Image)[];

export type ImageField = (typeof IMAGE_FIELDS)[number];

export type ImageFacts = Readonly<Partial<Pick<Image, ImageField>>>;

export type PropertyValue = string | number | boolean;

/** How one field stands at a cloud. */
export interface ImageProperty {
  /** The cloud's own word. */
  readonly property: string;
  /** Values that are called otherwise there, neutral first; each other one stands as it is. */
  readonly values?: readonly (readonly [neutral: PropertyValue, native: PropertyValue])[];
  /** Whether the cloud sets it itself, so that it is only read. */
  readonly readOnly?: boolean;
  /** Whether only the values of that list exist. */
  readonly closed?: boolean;
  readonly evidence: Evidence;
}

/** One row per field; where the cloud cannot keep it, only how that is known. */
export type ImagePropertyTable = Readonly<Record<ImageField, ImageProperty | { readonly property: null; readonly evidence: Evidence }>>;
