import type { TranslationTables } from '@isobar/core';

import { OPENSTACK_ADDRESSING } from './openstack-addressing.ts';
import { OPENSTACK_IMAGE_PROPERTIES } from './openstack-images.ts';
import { OPENSTACK_KEY_PAIRS } from './openstack-key-pairs.ts';
import { OPENSTACK_LABELS } from './openstack-labels.ts';
import { OPENSTACK_NAMES } from './openstack-names.ts';
import { OPENSTACK_SERVER_GROUPS, OPENSTACK_ZONES } from './openstack-places.ts';
import { OPENSTACK_QUOTAS } from './openstack-quotas.ts';
import { OPENSTACK_SECURITY_RULES } from './openstack-security-rules.ts';
import { OPENSTACK_VOLUME_TYPES } from './openstack-sizes.ts';
import { OPENSTACK_USER_DATA } from './openstack-user-data.ts';

/** What OpenStack takes of names, labels, sizes, rules and the like. */
export const OPENSTACK_TRANSLATION: TranslationTables = {
  names: OPENSTACK_NAMES,
  labels: OPENSTACK_LABELS,
  userData: OPENSTACK_USER_DATA,
  keyPairs: OPENSTACK_KEY_PAIRS,
  volumeTypes: OPENSTACK_VOLUME_TYPES,
  addressing: OPENSTACK_ADDRESSING,
  securityRules: OPENSTACK_SECURITY_RULES,
  imageProperties: OPENSTACK_IMAGE_PROPERTIES,
  zones: OPENSTACK_ZONES,
  serverGroups: OPENSTACK_SERVER_GROUPS,
  quotas: OPENSTACK_QUOTAS,
};
