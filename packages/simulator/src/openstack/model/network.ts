/** What all Neutron resources have. Times are virtual milliseconds since the epoch. */
interface NeutronResource {
  readonly id: string;
  readonly projectId: string;
  readonly createdAt: number;
  updatedAt: number;
  revision: number;
}

export interface NeutronNetwork extends NeutronResource {
  name: string;
  description: string;
  isUp: boolean;
  readonly isExternal: boolean;
  isShared: boolean;
  hasPortSecurity: boolean;
  maximumTransmissionUnit: number;
  subnetIds: readonly string[];
  tags: readonly string[];
}

export interface AddressPool {
  readonly start: string;
  readonly end: string;
}

export interface NeutronSubnet extends NeutronResource {
  name: string;
  description: string;
  readonly networkId: string;
  readonly cidr: string;
  gateway: string | null;
  hasDhcp: boolean;
  dnsServers: readonly string[];
  hostRoutes: readonly { readonly destination: string; readonly nexthop: string }[];
  allocationPools: readonly AddressPool[];
  tags: readonly string[];
}

export interface NeutronRouter extends NeutronResource {
  name: string;
  description: string;
  isUp: boolean;
  /** The external network that it leads to, or `null`. */
  gateway: { readonly networkId: string; readonly portId: string } | null;
  routes: readonly { readonly destination: string; readonly nexthop: string }[];
  tags: readonly string[];
}

export interface FixedIp {
  readonly subnetId: string;
  readonly address: string;
}

export interface AddressPair {
  readonly address: string;
  readonly macAddress: string;
}

export interface NeutronPort extends NeutronResource {
  readonly networkId: string;
  readonly macAddress: string;
  /** Ports that Nova made die with the server; the user's own stay. */
  readonly madeByNova: boolean;
  name: string;
  description: string;
  isUp: boolean;
  /** The server or the router, or empty. */
  deviceId: string;
  /** `compute:nova`, `network:router_interface`, … or empty. */
  deviceOwner: string;
  status: 'ACTIVE' | 'DOWN';
  fixedIps: readonly FixedIp[];
  securityGroupIds: readonly string[];
  addressPairs: readonly AddressPair[];
  hasPortSecurity: boolean;
  tags: readonly string[];
}

export interface NeutronFloatingIp extends NeutronResource {
  readonly networkId: string;
  readonly address: string;
  description: string;
  portId: string | null;
  /** The address of the port that it leads to, or `null`. */
  fixedAddress: string | null;
  tags: readonly string[];
}

export interface SecurityGroupRule {
  readonly id: string;
  readonly direction: 'ingress' | 'egress';
  readonly etherType: 'IPv4' | 'IPv6';
  readonly protocol: string | null;
  readonly portMinimum: number | null;
  readonly portMaximum: number | null;
  readonly remoteCidr: string | null;
  readonly remoteGroupId: string | null;
  /** `null` for the rules that every group is born with. */
  readonly description: string | null;
  readonly createdAt: number;
}

export interface NeutronSecurityGroup extends NeutronResource {
  name: string;
  description: string;
  isStateful: boolean;
  rules: readonly SecurityGroupRule[];
  tags: readonly string[];
}
