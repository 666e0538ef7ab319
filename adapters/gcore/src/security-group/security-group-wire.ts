import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';
import { tagListWire } from '../wire/tag-wire.ts';

export type GcoreSecurityGroupNative = GcoreNative<components['schemas']['SecurityGroup']>;

/** Read and deleted here; made and changed under another spelling (SOURCES.md#gcore-op-security-group-write). */
export const SECURITY_GROUPS = '/v1/securitygroups';
export const SECURITY_GROUP_WRITES = '/v2/security_groups';

export const ruleWire = z.looseObject({
  id: z.string(),
  direction: z.string(),
  ethertype: z.string().nullish(),
  protocol: z.string().nullish(),
  port_range_min: z.number().nullish(),
  port_range_max: z.number().nullish(),
  remote_ip_prefix: z.string().nullish(),
  remote_group_id: z.string().nullish(),
  description: z.string().nullish(),
});

export type RuleRow = z.output<typeof ruleWire>;

export const securityGroupWire = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  security_group_rules: z.array(ruleWire).nullish(),
  tags_v2: tagListWire.nullish(),
  task_id: z.string().nullish(),
});

export type SecurityGroupRow = z.output<typeof securityGroupWire>;
