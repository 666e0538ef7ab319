import type { AddressingTable } from './addressing/addressing-table.ts';
import type { ImagePropertyTable } from './images/image-property-table.ts';
import type { KeyPairTable } from './key-pairs/key-pair-table.ts';
import type { LabelTable } from './labels/translate-labels.ts';
import type { NameRules } from './names/name-rule.ts';
import type { ServerGroupTable } from './places/server-group-policies.ts';
import type { ZoneTable } from './places/zone-table.ts';
import type { QuotaTable } from './quota/quota-table.ts';
import type { SecurityRuleLimits } from './security-rules/security-rule-limits.ts';
import type { VolumeTypeTable } from './sizes/volume-types.ts';
import type { UserDataRule } from './user-data/translate-user-data.ts';

/** Everything that differs between clouds in what a request may say, one table per topic. */
export interface TranslationTables {
  readonly names: NameRules;
  readonly labels: LabelTable;
  readonly userData: UserDataRule;
  readonly keyPairs: KeyPairTable;
  readonly volumeTypes: VolumeTypeTable;
  readonly addressing: AddressingTable;
  readonly securityRules: SecurityRuleLimits;
  readonly imageProperties: ImagePropertyTable;
  readonly zones: ZoneTable;
  readonly serverGroups: ServerGroupTable;
  readonly quotas: QuotaTable;
}
