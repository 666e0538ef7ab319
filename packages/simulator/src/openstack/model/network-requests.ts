import type { AddressPair, AddressPool, NeutronSubnet, SecurityGroupRule } from './network.ts';

export interface CreateNetworkRequest {
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly isUp: boolean;
  readonly isExternal: boolean;
  readonly isShared: boolean;
  readonly hasPortSecurity: boolean;
  readonly maximumTransmissionUnit: number;
}

/** In every change a field that is absent stays as it is. */
export type UpdateNetworkRequest = Partial<Omit<CreateNetworkRequest, 'projectId' | 'isExternal'>>;

export interface CreateSubnetRequest {
  readonly projectId: string;
  readonly networkId: string;
  readonly name: string;
  readonly description: string;
  readonly cidr: string;
  /** `undefined`: the first address of the block; `null`: none. */
  readonly gateway: string | null | undefined;
  readonly hasDhcp: boolean;
  readonly dnsServers: readonly string[];
  readonly hostRoutes: NeutronSubnet['hostRoutes'];
  /** `undefined`: all of the block but its first and last address and the gateway. */
  readonly allocationPools: readonly AddressPool[] | undefined;
}

export type UpdateSubnetRequest = Partial<
  Pick<CreateSubnetRequest, 'name' | 'description' | 'hasDhcp' | 'dnsServers' | 'hostRoutes'> & {
    readonly gateway: string | null;
    readonly allocationPools: readonly AddressPool[];
  }
>;

export interface CreateRouterRequest {
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly isUp: boolean;
  readonly gatewayNetworkId: string | null;
}

export type UpdateRouterRequest = Partial<Omit<CreateRouterRequest, 'projectId'> & { readonly routes: NeutronSubnet['hostRoutes'] }>;

/** A router's interface: a subnet (the router takes its gateway address) or a port that exists. */
export type RouterInterfaceRequest = { readonly subnetId: string } | { readonly portId: string };

export interface FixedIpRequest {
  readonly subnetId?: string;
  readonly address?: string;
}

export interface CreatePortRequest {
  readonly projectId: string;
  readonly networkId: string;
  readonly name: string;
  readonly description: string;
  readonly isUp: boolean;
  /** `undefined`: one address of each kind of subnet; an empty list: none. */
  readonly fixedIps: readonly FixedIpRequest[] | undefined;
  readonly macAddress: string | undefined;
  readonly deviceId: string;
  readonly deviceOwner: string;
  /** `undefined`: the project's default group. */
  readonly securityGroupIds: readonly string[] | undefined;
  readonly addressPairs: readonly Partial<AddressPair>[];
  readonly hasPortSecurity: boolean;
}

export type UpdatePortRequest = Partial<Omit<CreatePortRequest, 'projectId' | 'networkId' | 'macAddress'>>;

export interface CreateFloatingIpRequest {
  readonly projectId: string;
  readonly networkId: string;
  readonly portId: string | null;
  readonly address: string | null;
  readonly fixedAddress: string | null;
  readonly description: string;
}

export interface UpdateFloatingIpRequest {
  /** `null` takes the address off its port. */
  readonly portId?: string | null;
  readonly fixedAddress?: string | null;
  readonly description?: string;
}

export interface CreateSecurityGroupRequest {
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  readonly isStateful: boolean;
}

export type UpdateSecurityGroupRequest = Partial<Omit<CreateSecurityGroupRequest, 'projectId'>>;

export type CreateRuleRequest = Omit<SecurityGroupRule, 'id' | 'createdAt'> & { readonly securityGroupId: string };
