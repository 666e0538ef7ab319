import type { TranslationTables } from '@isobar/core';

import { IWINV_ADDRESSING } from './iwinv-addressing.ts';
import { IWINV_IMAGE_PROPERTIES } from './iwinv-images.ts';
import { IWINV_KEY_PAIRS } from './iwinv-key-pairs.ts';
import { IWINV_LABELS } from './iwinv-labels.ts';
import { IWINV_NAMES } from './iwinv-names.ts';
import { IWINV_SERVER_GROUPS, IWINV_ZONES } from './iwinv-places.ts';
import { IWINV_QUOTAS } from './iwinv-quotas.ts';
import { IWINV_SECURITY_RULES } from './iwinv-security-rules.ts';
import { IWINV_VOLUME_TYPES } from './iwinv-sizes.ts';
import { IWINV_USER_DATA } from './iwinv-user-data.ts';

/** What iwinv takes of names, labels, sizes, rules and the like. */
export const IWINV_TRANSLATION: TranslationTables = {
  names: IWINV_NAMES,
  labels: IWINV_LABELS,
  userData: IWINV_USER_DATA,
  keyPairs: IWINV_KEY_PAIRS,
  volumeTypes: IWINV_VOLUME_TYPES,
  addressing: IWINV_ADDRESSING,
  securityRules: IWINV_SECURITY_RULES,
  imageProperties: IWINV_IMAGE_PROPERTIES,
  zones: IWINV_ZONES,
  serverGroups: IWINV_SERVER_GROUPS,
  quotas: IWINV_QUOTAS,
};
