import type { NamedKind, NameRule, TranslationTables } from '@isobar/core';
import { ADDRESS_WISHES, BYTES_PER_GIB, IMAGE_FIELDS, NAMED_KINDS } from '@isobar/core';

import { OWN_BOOKKEEPING } from '../memory-evidence.ts';

const evidence = OWN_BOOKKEEPING;

const ANY_TEXT: NameRule = { minimumLength: 0, maximumLength: 255, pattern: null, allowed: 'up to 255 characters', evidence };
const NAMED: ReadonlySet<NamedKind> = new Set(['server', 'serverDescription']);

/** One value per key of a closed list. */
function tableOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Readonly<Record<K, V>>;
}

const GIB = { unit: 'GiB', unitBytes: BYTES_PER_GIB, leastUnitBytes: BYTES_PER_GIB, step: 1, minimum: 1, maximum: null, evidence } as const;

/** The memory cloud has servers with labels, keys by name and groups by name; it has no networks, rules, properties or quotas to choose. */
export const MEMORY_TRANSLATION: TranslationTables = {
  names: tableOf(NAMED_KINDS, (kind) => (NAMED.has(kind) ? ANY_TEXT : null)),
  labels: {
    rule: { maximumCount: null, key: /^[\s\S]+$/, allowedKey: 'any text that is not empty', value: /^/, allowedValue: 'any text', reservedKeys: [] },
    evidence,
  },
  userData: {
    given: { as: 'text', evidence },
    maximumEncodedBytes: null,
    ignoredWithPassword: null,
    readable: { by: 'nobody', evidence },
  },
  keyPairs: { scope: { of: 'account', evidence }, create: null, given: { by: 'name', maximum: 1, evidence }, publicKeyShown: false, evidence },
  volumeTypes: {
    types: [],
    typeRequired: false,
    defaultType: null,
    otherTypes: { medium: null, size: GIB, snapshots: false, extend: false, retype: false, deprecated: false, evidence },
  },
  addressing: {
    wishes: {
      ...tableOf(ADDRESS_WISHES, () => ({ carried: false, reason: 'this cloud has no networks to choose', evidence }) as const),
      'family 4': { carried: true, wording: 'always so', evidence },
    },
    interfaces: { maximum: 1, evidence },
  },
  securityRules: {
    families: { taken: [], evidence },
    protocols: { named: [], any: false, numbers: false, evidence },
    remotes: { groups: false, open: true, evidence },
    icmpSwitch: null,
    blocked: [],
    initialRules: { rules: [], evidence },
    rulesLeftOut: 'none',
    groupsPerServer: { maximum: null, evidence },
  },
  imageProperties: tableOf(IMAGE_FIELDS, () => ({ property: null, evidence }) as const),
  zones: { region: { chosen: null, evidence }, zone: { chosen: null, evidence }, volumeZone: { chosen: null, evidence } },
  serverGroups: { policies: { affinity: null, 'anti-affinity': null, 'soft-affinity': null, 'soft-anti-affinity': null }, evidence },
  quotas: { services: [], evidence },
};
