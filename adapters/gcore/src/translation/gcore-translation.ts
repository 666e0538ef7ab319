import type { TranslationTables } from '@isobar/core';

import { GCORE_ADDRESSING } from './gcore-addressing.ts';
import { GCORE_IMAGE_PROPERTIES } from './gcore-images.ts';
import { GCORE_KEY_PAIRS } from './gcore-key-pairs.ts';
import { GCORE_LABELS } from './gcore-labels.ts';
import { GCORE_NAMES } from './gcore-names.ts';
import { EDGECENTER_ZONES, GCORE_SERVER_GROUPS, GCORE_ZONES } from './gcore-places.ts';
import { GCORE_QUOTAS } from './gcore-quotas.ts';
import { GCORE_SECURITY_RULES } from './gcore-security-rules.ts';
import { EDGECENTER_VOLUME_TYPES, GCORE_VOLUME_TYPES } from './gcore-sizes.ts';
import { GCORE_USER_DATA } from './gcore-user-data.ts';

/** What Gcore takes of names, labels, sizes, rules and the like. */
export const GCORE_TRANSLATION: TranslationTables = {
  names: GCORE_NAMES,
  labels: GCORE_LABELS,
  userData: GCORE_USER_DATA,
  keyPairs: GCORE_KEY_PAIRS,
  volumeTypes: GCORE_VOLUME_TYPES,
  addressing: GCORE_ADDRESSING,
  securityRules: GCORE_SECURITY_RULES,
  imageProperties: GCORE_IMAGE_PROPERTIES,
  zones: GCORE_ZONES,
  serverGroups: GCORE_SERVER_GROUPS,
  quotas: GCORE_QUOTAS,
};

/** The same for EdgeCenter, as far as it is known to differ. */
export const EDGECENTER_TRANSLATION: TranslationTables = {
  ...GCORE_TRANSLATION,
  volumeTypes: EDGECENTER_VOLUME_TYPES,
  zones: EDGECENTER_ZONES,
};
