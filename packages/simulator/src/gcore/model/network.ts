import type { Resource } from './scope.ts';

export interface Network extends Resource {
  readonly external: boolean;
  readonly mtu: number;
  readonly type: 'vxlan' | 'vlan';
  readonly segmentationId: number;
}

export interface Subnet extends Resource {
  readonly networkId: string;
  /** IPv4 only. */
  readonly cidr: string;
  readonly gatewayIp: string;
  /** The router with an external gateway behind which it lies; floating IPs need one. */
  readonly routerId: string | null;
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
  reserved: boolean;
}

export interface FloatingIp extends Resource {
  readonly address: string;
  portId: string | null;
  fixedAddress: string | null;
  routerId: string | null;
  /** `DOWN` for a while after it was assigned: only `portId` says whether it is in use. */
  status: 'ACTIVE' | 'DOWN';
}

export interface SecurityGroupRule {
  readonly id: string;
  readonly direction: 'ingress' | 'egress';
  readonly etherType: 'IPv4' | 'IPv6';
  readonly protocol: string | null;
  readonly portMin: number | null;
  readonly portMax: number | null;
  readonly remotePrefix: string | null;
}

export interface SecurityGroup extends Resource {
  readonly description: string;
  readonly rules: readonly SecurityGroupRule[];
}
