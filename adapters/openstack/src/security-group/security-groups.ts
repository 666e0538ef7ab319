import type { components } from '@isobar/contracts/openstack-neutron';
import type { SecurityGroup } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { Collection } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { ruleWire, toRule } from './security-rule-wire.ts';

type SecurityGroupDocument = components['schemas']['SecurityGroup'];
export type OpenStackSecurityGroup = SecurityGroup<OpenStackNative<SecurityGroupDocument>>;

const text = z.string().nullish();

const groupWire = z.looseObject({ id: z.string().min(1), name: text, description: text, security_group_rules: z.array(ruleWire).nullish() });

export const SECURITY_GROUPS: Collection<typeof groupWire, OpenStackSecurityGroup> = {
  service: 'network',
  path: 'security-groups',
  plural: 'security_groups',
  singular: 'security_group',
  row: groupWire,
  ownProjectOnly: true,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name || null,
    description: row.description || null,
    rules: row.security_group_rules?.map((rule) => ({ id: rule.id, rule: toRule(rule), raw: rule })) ?? null,
    // Neutron ties groups to ports, and tells it there only.
    serverIds: null,
    native: toNative(null, row as unknown as SecurityGroupDocument),
  }),
};
