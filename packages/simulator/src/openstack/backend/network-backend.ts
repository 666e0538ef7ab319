import type { ProjectQuota, ProjectUsage } from '../model/catalog.ts';
import type { Caller } from '../model/identity.ts';
import type {
  FixedIp,
  NeutronFloatingIp,
  NeutronNetwork,
  NeutronPort,
  NeutronRouter,
  NeutronSecurityGroup,
  NeutronSubnet,
  SecurityGroupRule,
} from '../model/network.ts';
import type {
  CreateFloatingIpRequest,
  CreateNetworkRequest,
  CreatePortRequest,
  CreateRouterRequest,
  CreateRuleRequest,
  CreateSecurityGroupRequest,
  CreateSubnetRequest,
  RouterInterfaceRequest,
  UpdateFloatingIpRequest,
  UpdateNetworkRequest,
  UpdatePortRequest,
  UpdateRouterRequest,
  UpdateSecurityGroupRequest,
  UpdateSubnetRequest,
} from '../model/network-requests.ts';

interface RuleOfGroup {
  readonly group: NeutronSecurityGroup;
  readonly rule: SecurityGroupRule;
}

interface RouterInterface {
  readonly router: NeutronRouter;
  readonly port: NeutronPort;
  readonly subnetId: string;
}

/** Reads and writes of one kind of resource. */
interface Resources<Row, CreateRequest, UpdateRequest> {
  list(caller: Caller): readonly Row[];
  create(caller: Caller, request: CreateRequest): Row;
  update(caller: Caller, id: string, request: UpdateRequest): Row;
  delete(caller: Caller, id: string): void;
}

/** Every method throws an OpenStackRefusal with Neutron's text and type where Neutron says no. */
export interface NetworkBackend {
  readonly networks: Resources<NeutronNetwork, CreateNetworkRequest, UpdateNetworkRequest>;
  readonly subnets: Resources<NeutronSubnet, CreateSubnetRequest, UpdateSubnetRequest>;
  readonly routers: Resources<NeutronRouter, CreateRouterRequest, UpdateRouterRequest>;
  readonly ports: Resources<NeutronPort, CreatePortRequest, UpdatePortRequest>;
  readonly floatingIps: Resources<NeutronFloatingIp, CreateFloatingIpRequest, UpdateFloatingIpRequest>;
  readonly securityGroups: Resources<NeutronSecurityGroup, CreateSecurityGroupRequest, UpdateSecurityGroupRequest>;
  listRules(caller: Caller): readonly RuleOfGroup[];
  createRule(caller: Caller, request: CreateRuleRequest): RuleOfGroup;
  deleteRule(caller: Caller, id: string): void;
  addRouterInterface(caller: Caller, id: string, request: RouterInterfaceRequest): RouterInterface;
  removeRouterInterface(caller: Caller, id: string, request: RouterInterfaceRequest): RouterInterface;
  /** The router that a floating IP leads through, or `null`. */
  routerOf(floating: NeutronFloatingIp): NeutronRouter | undefined;
  portOf(floating: NeutronFloatingIp): NeutronPort | undefined;
  setTags(caller: Caller, kind: TaggedKind, id: string, tags: readonly string[]): readonly string[];
  quota(projectId: string): { readonly quota: ProjectQuota; readonly used: ProjectUsage };
  setQuota(projectId: string, change: Partial<ProjectQuota>): void;
  /** The addresses that a router has on its external network. */
  gatewayAddresses(router: NeutronRouter): readonly FixedIp[];
  /** The host on which a port is bound, or empty. */
  hostOf(port: NeutronPort): string;
}

export type TaggedKind = 'networks' | 'subnets' | 'routers' | 'ports' | 'floatingIps' | 'securityGroups';
