export interface NeutronNetwork {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly isExternal: boolean;
  readonly isShared: boolean;
  readonly maximumTransmissionUnit: number;
  readonly subnetIds: readonly string[];
  readonly createdAt: number;
}

export interface NeutronSubnet {
  readonly id: string;
  readonly name: string;
  readonly networkId: string;
  readonly projectId: string;
  readonly cidr: string;
  readonly gateway: string | null;
  readonly dnsServers: readonly string[];
  readonly createdAt: number;
  /** The router that leads to the external network; `null`: no floating IP reaches it. */
  readonly routerId: string | null;
}

export interface FixedIp {
  readonly subnetId: string;
  readonly address: string;
}

export interface NeutronPort {
  readonly id: string;
  readonly projectId: string;
  readonly networkId: string;
  readonly macAddress: string;
  readonly createdAt: number;
  /** Ports that Nova made die with the server; the user's own stay. */
  readonly madeByNova: boolean;
  updatedAt: number;
  name: string;
  description: string;
  /** The server, or empty. */
  deviceId: string;
  status: 'ACTIVE' | 'DOWN';
  fixedIps: readonly FixedIp[];
  securityGroupIds: readonly string[];
  tags: readonly string[];
  revision: number;
}

export interface NeutronFloatingIp {
  readonly id: string;
  readonly projectId: string;
  readonly networkId: string;
  readonly address: string;
  readonly createdAt: number;
  updatedAt: number;
  description: string;
  portId: string | null;
  revision: number;
}

export interface SecurityGroupRule {
  readonly id: string;
  readonly direction: 'ingress' | 'egress';
  readonly etherType: 'IPv4' | 'IPv6';
  readonly protocol: string | null;
  readonly portMinimum: number | null;
  readonly portMaximum: number | null;
  readonly remoteCidr: string | null;
}

export interface NeutronSecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectId: string;
  readonly rules: readonly SecurityGroupRule[];
  readonly createdAt: number;
}
