import type { Native, Resource } from './native.ts';

export interface Network<N extends Native = Native> extends Resource<N> {
  readonly state: 'active' | 'down' | 'building' | 'error' | 'unknown';
  /** Whether floating IPs and public addresses come from it. */
  readonly external: boolean | null;
  readonly shared: boolean | null;
  readonly mtuBytes: number | null;
  readonly subnetIds: readonly string[];
  readonly region: string | null;
}

export interface Subnet<N extends Native = Native> extends Resource<N> {
  readonly networkId: string | null;
  readonly family: 4 | 6 | null;
  readonly cidr: string | null;
  readonly gateway: string | null;
  readonly dhcp: boolean | null;
  readonly dnsServers: readonly string[];
}

export interface PortAddress {
  readonly address: string;
  readonly subnetId: string | null;
}

/** A network interface, attached to a server or not. */
export interface Port<N extends Native = Native> extends Resource<N> {
  readonly networkId: string | null;
  readonly macAddress: string | null;
  readonly addresses: readonly PortAddress[];
  readonly serverId: string | null;
  /** null where the cloud does not tell them with the port. */
  readonly securityGroupIds: readonly string[] | null;
  readonly portSecurity: boolean | null;
}
