import type { ComputeBackend } from '../../backend/compute-backend.ts';
import type { World } from '../world.ts';
import { attachInterface, detachInterface } from './interface/attach-interface.ts';
import { addFixedIp, addFloatingIp, removeFixedIp, removeFloatingIp } from './interface/fixed-and-floating-ips.ts';
import { addSecurityGroup, removeSecurityGroup, securityGroupsOf } from './interface/server-security-groups.ts';
import { attachVolume } from './volume/attach-volume.ts';
import { detachVolume, requireAttachment } from './volume/detach-volume.ts';
import { updateAttachment } from './volume/update-attachment.ts';

type DeviceMachine = Pick<
  ComputeBackend,
  | 'attachVolume'
  | 'getAttachment'
  | 'updateAttachment'
  | 'detachVolume'
  | 'attachInterface'
  | 'detachInterface'
  | 'addSecurityGroup'
  | 'removeSecurityGroup'
  | 'securityGroupsOf'
  | 'addFloatingIp'
  | 'removeFloatingIp'
  | 'addFixedIp'
  | 'removeFixedIp'
>;

/** Nova's calls on volumes, interfaces and groups of a server. */
export function createDeviceMachine(world: World): DeviceMachine {
  return {
    attachVolume: (caller, serverId, request) => attachVolume(world, caller, serverId, request),
    getAttachment: (caller, serverId, volumeId) => requireAttachment(world, caller, serverId, volumeId),
    updateAttachment: (caller, serverId, volumeId, request) => updateAttachment(world, caller, serverId, volumeId, request),
    detachVolume: (caller, serverId, volumeId, mayTouchShelved) => detachVolume(world, caller, serverId, volumeId, mayTouchShelved),
    attachInterface: (caller, serverId, request) => attachInterface(world, caller, serverId, request),
    detachInterface: (caller, serverId, portId) => detachInterface(world, caller, serverId, portId),
    addSecurityGroup: (caller, id, nameOrId) => addSecurityGroup(world, caller, id, nameOrId),
    removeSecurityGroup: (caller, id, nameOrId) => removeSecurityGroup(world, caller, id, nameOrId),
    securityGroupsOf: (caller, id) => securityGroupsOf(world, caller, id),
    addFloatingIp: (caller, id, address, fixedAddress) => addFloatingIp(world, caller, id, address, fixedAddress),
    removeFloatingIp: (caller, id, address) => removeFloatingIp(world, caller, id, address),
    addFixedIp: (caller, id, networkId) => addFixedIp(world, caller, id, networkId),
    removeFixedIp: (caller, id, address) => removeFixedIp(world, caller, id, address),
  };
}
