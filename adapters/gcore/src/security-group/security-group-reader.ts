import type { components } from '@isobar/contracts/gcore';
import type { ResourceReader, SecurityGroup } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toNative } from '../wire/gcore-native.ts';
import { createListReader } from '../wire/list-reader.ts';
import { toGroupRule } from './rule-mapper.ts';
import type { GcoreSecurityGroupNative, SecurityGroupRow } from './security-group-wire.ts';
import { SECURITY_GROUPS, securityGroupWire } from './security-group-wire.ts';

export function createSecurityGroupReader(session: GcoreSession): ResourceReader<SecurityGroup> {
  return createListReader(session, { what: 'security group', path: SECURITY_GROUPS, row: securityGroupWire, map: toSecurityGroup });
}

export function fetchSecurityGroups({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly SecurityGroupRow[]> {
  return client.readAll(securityGroupWire, client.scoped(SECURITY_GROUPS), { operation: 'list security groups', signal });
}

/** @throws CloudError `not_found` */
export function fetchSecurityGroup({ client }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<SecurityGroupRow> {
  return client.read(securityGroupWire, client.scoped(SECURITY_GROUPS, id), { operation: 'get security group', id, signal });
}

function toSecurityGroup(cloud: string, row: SecurityGroupRow): SecurityGroup<GcoreSecurityGroupNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['SecurityGroup']>(null, row),
    description: row.description ?? null,
    rules: row.security_group_rules?.map(toGroupRule) ?? null,
    // Instances name their groups, groups do not name their instances.
    serverIds: null,
  };
}
