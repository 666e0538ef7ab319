import type { NeutronPort } from '../../../model/network.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';

interface ServerAddress {
  readonly network: string;
  readonly address: string;
  readonly kind: 'fixed' | 'floating';
  readonly macAddress: string;
}

/** What Nova asks Neutron for before it can show servers; read once for a whole page. */
export interface ServerFacts {
  addressesOf(server: NovaServer): readonly ServerAddress[];
  /** Names, each once; empty without a port. */
  securityGroupsOf(server: NovaServer): readonly string[];
}

/** Reads ports, floating IPs and groups that the caller may see. */
export function readServerFacts({ context, caller }: Exchange): ServerFacts {
  const { network } = context.backend;
  const portsByServer = Map.groupBy(network.ports.list(caller), ({ deviceId }) => deviceId);
  const floatingByPort = Map.groupBy(network.floatingIps.list(caller), ({ portId }) => portId);
  const networkNames = new Map(network.networks.list(caller).map(({ id, name }) => [id, name]));
  const groups = network.securityGroups.list(caller);
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]));
  const portsOf = ({ id }: NovaServer): readonly NeutronPort[] => portsByServer.get(id) ?? [];
  const toAddresses = (port: NeutronPort): readonly ServerAddress[] => {
    const { macAddress } = port;
    const name = networkNames.get(port.networkId) ?? port.networkId;
    const toAddress = (address: string, kind: ServerAddress['kind']): ServerAddress => {
      return { network: name, address, kind, macAddress };
    };
    const floating = floatingByPort.get(port.id) ?? [];
    return [...port.fixedIps.map(({ address }) => toAddress(address, 'fixed')), ...floating.map(({ address }) => toAddress(address, 'floating'))];
  };
  return {
    // Nova shows what it noted of the ports, and notes it when the build is done.
    addressesOf: (server) => (server.vmState === 'building' ? [] : portsOf(server).flatMap(toAddresses)),
    securityGroupsOf: (server) => {
      const ids = portsOf(server).flatMap(({ securityGroupIds }) => securityGroupIds);
      return [...new Set(ids.map((id) => groupNames.get(id) ?? id))];
    },
  };
}
