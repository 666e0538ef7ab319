import type { Action } from '@isobar/core';

import type { Schema } from '../document/contract-document.ts';
import { SCHEMA_ROOT } from '../document/contract-document.ts';
import type { Schemas as Names } from '../../contract.ts';

/** Schema of what each action takes; the others take nothing. The document allows any of them, so that each can be told alone. */
const REQUESTS: Readonly<Partial<Record<Action, keyof Names>>> = {
  create: 'CreateServerRequest',
  delete: 'DeleteRequest',
  rename: 'RenameRequest',
  stop: 'StopRequest',
  reboot: 'RebootRequest',
  rebuild: 'RebuildRequest',
  resize: 'ResizeRequest',
  lock: 'LockRequest',
  rescue: 'RescueRequest',
  unshelve: 'UnshelveRequest',
  createImage: 'CreateImageRequest',
  console: 'ConsoleRequest',
  attachVolume: 'AttachVolumeRequest',
  detachVolume: 'DetachVolumeRequest',
  attachPort: 'AttachPortRequest',
  detachPort: 'DetachPortRequest',
  attachFloatingIp: 'AttachFloatingIpRequest',
  detachFloatingIp: 'DetachFloatingIpRequest',
  attachSecurityGroup: 'SecurityGroupRequest',
  detachSecurityGroup: 'SecurityGroupRequest',
  attachServerGroup: 'AttachServerGroupRequest',
  createVolume: 'CreateVolumeRequest',
  deleteVolume: 'DeleteVolumeRequest',
  extendVolume: 'ExtendVolumeRequest',
  retypeVolume: 'RetypeVolumeRequest',
  snapshotVolume: 'SnapshotVolumeRequest',
  revertVolume: 'RevertVolumeRequest',
  importImage: 'ImportImageRequest',
  createKeyPair: 'CreateKeyPairRequest',
  createPort: 'CreatePortRequest',
  createFloatingIp: 'CreateFloatingIpRequest',
  createSecurityGroup: 'CreateSecurityGroupRequest',
  createSecurityGroupRule: 'CreateSecurityGroupRuleRequest',
  deleteSecurityGroupRule: 'DeleteSecurityGroupRuleRequest',
  createServerGroup: 'CreateServerGroupRequest',
};

const reference = (name: string): Schema => ({ $ref: `${SCHEMA_ROOT}#/components/schemas/${name}` });

const requestSchemas = new Map<Action, Schema>();

/** What an action takes, as a schema; always the same object for the same action. */
export function requestSchemaOf(action: Action): Schema {
  const known = requestSchemas.get(action) ?? reference(REQUESTS[action] ?? 'NoRequest');
  requestSchemas.set(action, known);
  return known;
}

/** Every schema that the table names, for the test that holds it equal to the document. */
export const REQUEST_SCHEMA_NAMES: readonly string[] = [...new Set([...Object.values(REQUESTS), 'NoRequest'])];
