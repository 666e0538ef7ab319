import type { Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { InstancePortDocument, InterfaceDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import type { FloatingByPort } from './address-map.ts';
import { toFloatingIpBody } from './floating-ip-body.ts';
import { toAddressPairs, toGroupNames, toNetworkDetails } from './network-body.ts';

/** An interface of one instance. */
export function toInterfaceBody(context: GcoreContext, scope: Scope, port: Readonly<Port>, floating: FloatingByPort): InterfaceDocument {
  const network = context.backend.networks.require(scope, port.networkId);
  return {
    port_id: port.id,
    mac_address: port.macAddress,
    network_id: port.networkId,
    interface_name: port.interfaceName,
    ip_assignments: port.fixedIps.map((ip) => ({ ip_address: ip.address, subnet_id: ip.subnetId })),
    network_details: toNetworkDetails(context, scope, network),
    floatingip_details: (floating.get(port.id) ?? []).map((row) => toFloatingIpBody(context, scope, row)),
    port_security_enabled: port.portSecurityEnabled,
    allowed_address_pairs: toAddressPairs(port),
  };
}

/** A port of one instance, in the short form that shows its security groups. */
export const toInstancePortBody = ({ backend }: GcoreContext, scope: Scope, port: Readonly<Port>): InstancePortDocument => ({
  id: port.id,
  name: port.name,
  security_groups: toGroupNames(backend, scope, port),
});
