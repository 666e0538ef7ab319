import type { BillingRules, Evidence, VolumeTypeTable } from '@isobar/core';

import { EVIDENCE } from './gcore-evidence.ts';
import { EDGECENTER_BILLING, GCORE_BILLING } from './gcore-billing.ts';
import { EDGECENTER_VOLUME_TYPES, GCORE_VOLUME_TYPES } from './translation/gcore-sizes.ts';

/** Verbs whose calls not every white label is known to have. */
export type UndescribedVerb = 'createKeyPair' | 'deleteKeyPair' | 'createSecurityGroupRule' | 'deleteSecurityGroupRule';

/** How a cloud of this platform speaks. Data, never branches by name: another white label is another record. */
export interface GcoreDialect {
  readonly endpoint: string;
  /** Word before the token in `Authorization`. */
  readonly authWord: string;
  /** Both sets of names are always read; this is about what is written. */
  readonly createBody: 'new' | 'old';
  readonly power: { readonly style: 'task' | 'direct'; readonly hardReboot: 'reboot_hard' | 'powercycle' };
  readonly volumeAttach: 'task' | 'direct';
  readonly floatingIp: 'task' | 'direct';
  /** Where key pairs are listed; `{project}` and `{region}` are filled in. */
  readonly keysPath: string;
  /** Price of one instance. */
  readonly pricePath: string;
  /** Price of a machine that is not made; null where there is no such call. */
  readonly pricePreviewPath: string | null;
  readonly billing: BillingRules;
  /** How it is known that a region tells its country. */
  readonly regionCountry: Evidence;
  /** A port in use can be made to outlive its server. */
  readonly canReservePort: boolean;
  /** Servers can be put into an availability zone. */
  readonly hasZones: boolean;
  /** By tasks with a plain body, or at once with a wrapped one. */
  readonly securityGroups: 'task' | 'direct';
  /** Whether new volumes, images, addresses and groups are known to take tags. */
  readonly tagsEverywhere: boolean;
  readonly volumeTypes: VolumeTypeTable & { readonly defaultType: string };
  /** `{client}` is the number of the account. */
  readonly quotas: { readonly [Level in 'regional' | 'global']: { readonly path: string; readonly scope: 'region' | 'account' } };
  /** Ports can be changed by themselves. */
  readonly canUpdatePort: boolean;
  /** Calls that no source describes for this white label. */
  readonly undescribed: readonly UndescribedVerb[];
}

export const GCORE_DIALECTS = {
  gcore: {
    endpoint: 'https://api.gcore.com',
    authWord: 'APIKey',
    createBody: 'new',
    power: { style: 'task', hardReboot: 'reboot_hard' },
    volumeAttach: 'task',
    floatingIp: 'task',
    keysPath: '/v1/ssh_keys/{project}',
    pricePath: '/v1/pricing/{project}/{region}/instances',
    pricePreviewPath: '/v2/pricing/{project}/{region}/instances',
    billing: GCORE_BILLING,
    regionCountry: EVIDENCE.regionCountry,
    canReservePort: true,
    hasZones: false,
    securityGroups: 'task',
    tagsEverywhere: true,
    volumeTypes: GCORE_VOLUME_TYPES,
    quotas: {
      regional: { path: '/v2/regional_quotas/{client}/{region}', scope: 'region' },
      global: { path: '/v2/global_quotas/{client}', scope: 'account' },
    },
    canUpdatePort: true,
    undescribed: [],
  },
  edgecenter: {
    endpoint: 'https://api.edgecenter.ru',
    authWord: 'APIKey',
    createBody: 'old',
    power: { style: 'direct', hardReboot: 'powercycle' },
    volumeAttach: 'direct',
    floatingIp: 'direct',
    keysPath: '/v1/keypairs/{project}/{region}',
    pricePath: '/v1/price_info/{project}/{region}/instances',
    pricePreviewPath: null,
    billing: EDGECENTER_BILLING,
    regionCountry: EVIDENCE.regionCountryEdgecenter,
    canReservePort: false,
    hasZones: true,
    securityGroups: 'direct',
    tagsEverywhere: false,
    volumeTypes: EDGECENTER_VOLUME_TYPES,
    quotas: {
      regional: { path: '/v2/quotas_regional/{client}/{region}', scope: 'region' },
      global: { path: '/v2/quotas_global/{client}', scope: 'account' },
    },
    canUpdatePort: false,
    undescribed: ['createKeyPair', 'deleteKeyPair', 'createSecurityGroupRule', 'deleteSecurityGroupRule'],
  },
} as const satisfies Readonly<Record<string, GcoreDialect>>;

export type GcoreDialectName = keyof typeof GCORE_DIALECTS;
