import type { JsonObject } from '@isobar/core';

/** An action of Cinder that is accepted first and seen in the volume later. */
export interface VolumeAction {
  readonly operation: string;
  /** The member of the body. */
  readonly word: string;
  readonly body: (input: JsonObject) => JsonObject;
  /** Status while it goes on. */
  readonly busy: string;
  readonly failed: readonly string[];
  /** null where the volume does not show it. */
  readonly isReached: ((volume: JsonObject, input: JsonObject) => boolean) | null;
}

export const VOLUME_ACTIONS: Readonly<Record<string, VolumeAction>> = {
  'extend-volume': {
    operation: 'extend volume',
    word: 'os-extend',
    body: ({ sizeGiB }) => ({ new_size: sizeGiB }),
    busy: 'extending',
    failed: ['error_extending'],
    isReached: ({ size }, { sizeGiB }) => size === sizeGiB,
  },
  'retype-volume': {
    operation: 'retype volume',
    word: 'os-retype',
    body: ({ typeId, policy }) => ({ new_type: typeId, migration_policy: policy }),
    busy: 'retyping',
    failed: ['error'],
    // A volume shows the name of its type (SOURCES.md#cinder-volume-3.63).
    isReached: ({ volume_type: type }, input) => type === input['type'],
  },
  'revert-volume': {
    operation: 'revert volume',
    word: 'revert',
    body: ({ snapshotId }) => ({ snapshot_id: snapshotId }),
    busy: 'reverting',
    failed: ['error'],
    isReached: null,
  },
};
