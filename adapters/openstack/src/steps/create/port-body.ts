import type { JsonObject } from '@isobar/core';
import { requireText, textList } from '@isobar/core';

/** The body of a new port from the input of its step. Pure. */
export function toPortBody(input: JsonObject, name: string): JsonObject {
  const { address, macAddress, portSecurity } = input;
  const groups = textList(input, 'securityGroupIds');
  const pairs = textList(input, 'allowedPairs');
  const addresses = toAddresses(address, textList(input, 'subnetIds'));
  return {
    network_id: requireText(input, 'networkId'),
    name,
    ...(groups.length === 0 ? {} : { security_groups: groups }),
    ...(addresses.length === 0 ? {} : { fixed_ips: addresses }),
    ...(macAddress === undefined ? {} : { mac_address: macAddress }),
    ...(pairs.length === 0 ? {} : { allowed_address_pairs: pairs.map((pair) => ({ ip_address: pair })) }),
    ...(portSecurity === undefined ? {} : { port_security_enabled: portSecurity }),
  };
}

/** A wanted address stands in its own subnet, which Neutron finds; a subnet is for the families without one. */
function toAddresses(address: JsonObject[string] | undefined, subnetIds: readonly string[]): readonly JsonObject[] {
  if (address === undefined) return subnetIds.map((id) => ({ subnet_id: id }));
  const [, ...others] = subnetIds;
  return [{ ip_address: address }, ...others.map((id) => ({ subnet_id: id }))];
}
