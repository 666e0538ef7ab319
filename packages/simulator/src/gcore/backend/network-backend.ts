import type { AddressPair, HostRoute, Network, Port, Subnet } from '../model/network.ts';
import type { UserTags } from '../model/requests.ts';
import type { Scope } from '../model/scope.ts';
import type { Reader, TaskIds } from './reader.ts';

export interface CreateNetworkRequest {
  readonly name: string;
  readonly createRouter: boolean;
  readonly type: Network['type'];
  readonly tags: UserTags;
}

export interface NetworkBackend extends Reader<Network> {
  create(scope: Scope, request: CreateNetworkRequest): TaskIds;
  remove(scope: Scope, id: string): TaskIds;
}

export interface CreateSubnetRequest {
  readonly name: string;
  readonly networkId: string;
  /** IPv4. */
  readonly cidr: string;
  /** `first`: the first address of the subnet. */
  readonly gateway: { readonly kind: 'first' } | { readonly kind: 'none' } | { readonly kind: 'given'; readonly address: string };
  readonly connectToNetworkRouter: boolean;
  readonly routerId: string | null;
  readonly enableDhcp: boolean;
  readonly dnsNameservers: readonly string[];
  readonly hostRoutes: readonly HostRoute[];
  readonly tags: UserTags;
}

export interface SubnetBackend extends Reader<Subnet> {
  create(scope: Scope, request: CreateSubnetRequest): TaskIds;
  remove(scope: Scope, id: string): TaskIds;
}

/** What is `null` stays. */
export interface PortPatch {
  readonly securityGroupIds: readonly string[] | null;
  readonly portSecurityEnabled: boolean | null;
  readonly allowedAddressPairs: readonly AddressPair[] | null;
}

export interface PortBackend extends Reader<Port> {
  update(scope: Scope, id: string, patch: PortPatch): TaskIds;
}
