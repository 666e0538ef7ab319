import type { Resource } from './scope.ts';

export interface Network extends Resource {
  readonly external: boolean;
  readonly mtu: number;
  readonly type: 'vxlan' | 'vlan';
  readonly segmentationId: number;
  /** The router that was made with it and leads outside. */
  readonly routerId: string | null;
}

export interface Subnet extends Resource {
  readonly networkId: string;
  /** IPv4 only. */
  readonly cidr: string;
  readonly gatewayIp: string | null;
  readonly enableDhcp: boolean;
  readonly dnsNameservers: readonly string[];
  readonly hostRoutes: readonly HostRoute[];
  /** The router with an external gateway behind which it lies; floating IPs need one. */
  readonly routerId: string | null;
}

export interface HostRoute {
  readonly destination: string;
  readonly nexthop: string;
}

export interface AddressPair {
  readonly address: string;
  readonly macAddress: string | null;
}

export interface FixedIp {
  readonly subnetId: string;
  readonly address: string;
}

/** A port; a reserved fixed IP is a port that outlives the instance it is attached to. */
export interface Port extends Resource {
  readonly networkId: string;
  readonly macAddress: string;
  readonly fixedIps: readonly FixedIp[];
  readonly external: boolean;
  interfaceName: string | null;
  instanceId: string | null;
  securityGroupIds: readonly string[];
  portSecurityEnabled: boolean;
  allowedAddressPairs: readonly AddressPair[];
  reserved: boolean;
  /** A reserved address that several machines share. */
  isVirtualIp: boolean;
}

export interface FloatingIp extends Resource {
  readonly address: string;
  portId: string | null;
  fixedAddress: string | null;
  routerId: string | null;
  /** `DOWN` for a while after it was assigned: only `portId` says whether it is in use. */
  status: 'ACTIVE' | 'DOWN';
}

/** What a rule says, apart from which one it is. */
export interface RuleContent {
  readonly direction: 'ingress' | 'egress';
  readonly etherType: 'IPv4' | 'IPv6' | null;
  readonly protocol: string | null;
  readonly portMin: number | null;
  readonly portMax: number | null;
  readonly remotePrefix: string | null;
  readonly remoteGroupId: string | null;
  readonly description: string;
}

export interface SecurityGroupRule extends RuleContent {
  readonly id: string;
  readonly createdAt: number;
}

export interface SecurityGroup extends Resource {
  description: string;
  rules: readonly SecurityGroupRule[];
  /** Counts the changes; 1 at first. */
  revision: number;
}
