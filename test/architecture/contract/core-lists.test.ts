import {
  ACCEPT_NAMES,
  ACTIONS,
  ACTIVITIES,
  ADDRESS_KINDS,
  CloudError,
  ERROR_CODES,
  EVIDENCE_LEVELS,
  FACET_VALUES,
  FACETS,
  OPERATION_STATES,
  OUTCOMES,
  PASSWORD_CHOICES,
  PHASES,
  PRESERVE_NAMES,
  RESOURCE_KINDS,
  SERVER_GROUP_POLICIES,
  STEP_STATES,
  validateRequest,
  WARNING_TYPES,
} from '@isobar/core';
import { expect, test } from 'vitest';

import { enumValues, neutralDocument, schemaNamed } from './neutral-document.ts';

const LISTS: readonly (readonly [schema: string, list: readonly string[]])[] = [
  ['AcceptName', ACCEPT_NAMES],
  ['Action', ACTIONS],
  ['Activity', ACTIVITIES],
  ['AddressKind', ADDRESS_KINDS],
  ['ErrorCode', ERROR_CODES],
  ['EvidenceLevel', EVIDENCE_LEVELS],
  ['Facet', FACETS],
  ['OperationState', OPERATION_STATES],
  ['Outcome', OUTCOMES],
  ['PasswordChoice', PASSWORD_CHOICES],
  ['Phase', PHASES],
  ['PreserveName', PRESERVE_NAMES],
  ['StepState', STEP_STATES],
  ['ResourceKind', RESOURCE_KINDS],
  ['ServerGroupPolicy', SERVER_GROUP_POLICIES],
  ['WarningType', WARNING_TYPES],
];

test.each(LISTS)('the contract lists the values of %s in the order of core', (schema, list) => {
  expect(enumValues(schemaNamed(schema))).toEqual(list);
});

test('the contract has the words of each facet, and their union once', () => {
  const { properties = {} } = schemaNamed('FacetValues');
  expect(Object.fromEntries(Object.entries(properties).map(([facet, schema]) => [facet, enumValues(schema)]))).toEqual(FACET_VALUES);
  const words = [...new Set(Object.values(FACET_VALUES).flat())];
  expect(enumValues(schemaNamed('FacetValue'))).toEqual(words);
});

const REQUEST_SCHEMAS = [
  ['create', 'CreateServerRequest'],
  ['delete', 'DeleteRequest'],
  ['rename', 'RenameRequest'],
  ['start', 'NoRequest'],
  ['stop', 'StopRequest'],
  ['reboot', 'RebootRequest'],
  ['rebuild', 'RebuildRequest'],
  ['resize', 'ResizeRequest'],
  ['lock', 'LockRequest'],
  ['rescue', 'RescueRequest'],
  ['unshelve', 'UnshelveRequest'],
  ['createImage', 'CreateImageRequest'],
  ['console', 'ConsoleRequest'],
  ['attachVolume', 'AttachVolumeRequest'],
  ['detachVolume', 'DetachVolumeRequest'],
  ['attachPort', 'AttachPortRequest'],
  ['detachPort', 'DetachPortRequest'],
  ['attachFloatingIp', 'AttachFloatingIpRequest'],
  ['detachFloatingIp', 'DetachFloatingIpRequest'],
  ['attachSecurityGroup', 'SecurityGroupRequest'],
  ['detachSecurityGroup', 'SecurityGroupRequest'],
  ['attachServerGroup', 'AttachServerGroupRequest'],
  ['createVolume', 'CreateVolumeRequest'],
  ['deleteVolume', 'DeleteVolumeRequest'],
  ['extendVolume', 'ExtendVolumeRequest'],
  ['retypeVolume', 'RetypeVolumeRequest'],
  ['snapshotVolume', 'SnapshotVolumeRequest'],
  ['revertVolume', 'RevertVolumeRequest'],
  ['importImage', 'ImportImageRequest'],
  ['createKeyPair', 'CreateKeyPairRequest'],
  ['createPort', 'CreatePortRequest'],
  ['createFloatingIp', 'CreateFloatingIpRequest'],
  ['createSecurityGroup', 'CreateSecurityGroupRequest'],
  ['createSecurityGroupRule', 'CreateSecurityGroupRuleRequest'],
  ['deleteSecurityGroupRule', 'DeleteSecurityGroupRuleRequest'],
  ['createServerGroup', 'CreateServerGroupRequest'],
] as const;

/** The member names that core would allow, from its refusal of one that nobody knows. */
function membersKnownToCore(action: (typeof REQUEST_SCHEMAS)[number][0]): readonly string[] {
  try {
    validateRequest(action, { nobodyKnowsThis: true } as never);
  } catch (error) {
    if (error instanceof CloudError) return (error.details.allowed ?? '').split(', ').filter((name) => name !== 'nothing');
    throw error;
  }
  throw new Error(`core accepts an unknown member of ${action}`);
}

test.each(REQUEST_SCHEMAS)('core accepts for %s the members of %s and no others', (action, name) => {
  const schema = schemaNamed(name);
  expect(schema.additionalProperties).toBe(false);
  expect([...membersKnownToCore(action)].sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
});

test('each operation of the contract has an id of its own', () => {
  const operations = Object.values(neutralDocument.paths).flatMap((item) => ['get', 'post'].flatMap((method) => item[method] ?? []));
  const ids = operations.map((operation) => operation.operationId);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['listServers', 'planServerAction', 'actOnServer', 'showOperation']));
});
