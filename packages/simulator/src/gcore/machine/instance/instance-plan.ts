import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Flavor } from '../../model/catalog.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { CreateInstanceRequest, InstanceVolumeRequest, InterfaceRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import { planPort } from '../address/port-plan.ts';
import type { PortPlan } from '../address/port-plan.ts';
import { requireRouter } from '../address/point-floating-ip.ts';
import { requireServerGroup } from '../group/server-group-machine.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { planVolume } from '../storage/volume-plan.ts';
import type { VolumeOrigin, VolumePlan } from '../storage/volume-plan.ts';
import { requireAppTemplate } from './app-templates.ts';
import { requireLogin } from './login-rules.ts';
import { requireCapacity, requireFlavor } from './resize-instance.ts';

export type PlannedVolume = { readonly isRoot: boolean; readonly deleteOnTermination: boolean } & (
  | { readonly kind: 'new'; readonly plan: VolumePlan }
  | { readonly kind: 'existing'; readonly volume: Volume }
);

type PlannedFloatingIp = { readonly kind: 'new'; readonly id: string } | { readonly kind: 'existing'; readonly floatingIp: FloatingIp };

export interface PlannedInterface {
  readonly place: { readonly kind: 'new'; readonly plan: PortPlan } | { readonly kind: 'reserved'; readonly port: Port };
  readonly interfaceName: string | null;
  readonly securityGroupIds: readonly string[] | null;
  readonly floatingIp: PlannedFloatingIp | null;
}

/** One machine that shall be made, with every reference looked up and every id drawn. */
export interface InstancePlan {
  readonly id: string;
  readonly flavor: Flavor;
  readonly volumes: readonly PlannedVolume[];
  readonly interfaces: readonly PlannedInterface[];
}

/** Looks up all that a create names. Throws for what is unknown or cannot be. */
export function planInstance(state: GcoreState, scope: Scope, request: CreateInstanceRequest, name: string): InstancePlan {
  const flavor = requireFlavor(state, request.flavorId);
  if (flavor.bareMetal !== null) throw refuseInvalid(`Flavor ${flavor.id} is a bare metal flavor`);
  requireCapacity(state, scope, flavor.id);
  requireNamed(state, scope, request);
  const root = findRoot(state, scope, request.volumes);
  requireLogin(state, scope, request, root);
  return {
    id: state.ids.uuid(),
    flavor,
    volumes: request.volumes.map((row, index) => ({
      isRoot: row === root,
      deleteOnTermination: row.deleteOnTermination,
      ...planSource(state, scope, row, row === root ? `${name}_bootvolume` : `${name}_volume${index}`),
    })),
    interfaces: request.interfaces.map((row) => planInterface(state, scope, row)),
  };
}

function requireNamed(state: GcoreState, scope: Scope, request: CreateInstanceRequest): void {
  const { sshKeyName, serverGroupId } = request;
  const hasKey = [...state.sshKeys.values()].some((key) => key.projectId === scope.projectId && key.name === sshKeyName);
  if (sshKeyName !== null && !hasKey) throw refuseMissing(`SSH key ${sshKeyName} not found`);
  if (serverGroupId !== null) requireServerGroup(state, scope, serverGroupId);
}

/** The boot disk: `boot_index` 0, or else the first disk with something to boot from. */
function findRoot(state: GcoreState, scope: Scope, volumes: readonly InstanceVolumeRequest[]): InstanceVolumeRequest {
  const primaries = volumes.filter((row) => row.bootIndex === 0);
  if (primaries.length > 1) throw refuseInvalid('Only one volume can have boot_index 0');
  const root = primaries[0] ?? volumes.find((row) => row.bootIndex === null && isBootable(state, scope, row));
  if (root === undefined || !isBootable(state, scope, root)) {
    throw refuseInvalid('Instance must have a bootable volume');
  }
  return root;
}

function isBootable(state: GcoreState, scope: Scope, row: InstanceVolumeRequest): boolean {
  if (row.source === 'existing-volume') return state.volumes.require(scope, row.volumeId).bootable;
  return row.source !== 'new-volume';
}

function planSource(
  state: GcoreState,
  scope: Scope,
  row: InstanceVolumeRequest,
  standardName: string,
): { kind: 'new'; plan: VolumePlan } | { kind: 'existing'; volume: Volume } {
  if (row.source === 'existing-volume') {
    return { kind: 'existing', volume: state.volumes.require(scope, row.volumeId) };
  }
  const given = { name: row.name ?? standardName, tags: row.tags };
  return { kind: 'new', plan: planVolume(state, scope, originOf(state, row), given) };
}

/** The disk of an application is its image, with room for what it needs. */
function originOf(state: GcoreState, row: Exclude<InstanceVolumeRequest, { source: 'existing-volume' }>): VolumeOrigin {
  if (row.source !== 'apptemplate') return row;
  const { imageId, minDiskGiB } = requireAppTemplate(state, row.appTemplateId);
  return { source: 'image', imageId, sizeGiB: row.sizeGiB ?? minDiskGiB, typeName: row.typeName };
}

function planInterface(state: GcoreState, scope: Scope, row: InterfaceRequest): PlannedInterface {
  const common = {
    interfaceName: row.interfaceName,
    securityGroupIds: row.securityGroupIds?.map((id) => state.securityGroups.require(scope, id).id) ?? null,
  };
  if (row.type !== 'reserved_fixed_ip') {
    const plan = planPort(state, scope, row);
    const subnetId = plan.subnets[0]?.id;
    return {
      ...common,
      place: { kind: 'new', plan },
      floatingIp: planFloatingIp(state, scope, row, subnetId),
    };
  }
  const port = state.ports.require(scope, row.portId);
  if (!port.reserved) throw refuseMissing(`Reserved fixed IP ${port.id} not found`);
  return {
    ...common,
    place: { kind: 'reserved', port },
    floatingIp: planFloatingIp(state, scope, row, port.fixedIps[0]?.subnetId),
  };
}

function planFloatingIp(state: GcoreState, scope: Scope, { floatingIp }: InterfaceRequest, subnetId: string | undefined): PlannedFloatingIp | null {
  if (floatingIp === null) return null;
  if (subnetId !== undefined) requireRouter(state, scope, subnetId);
  if (floatingIp.source === 'new') return { kind: 'new', id: state.ids.uuid() };
  return {
    kind: 'existing',
    floatingIp: state.floatingIps.require(scope, floatingIp.floatingIpId),
  };
}
