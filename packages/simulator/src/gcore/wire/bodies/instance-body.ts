import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import type { EdgeCenterInstanceDocument, InstanceCommonDocument, InstanceDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toZuluTime } from '../times.ts';
import { groupFloatingIps, toAddressMap } from './address-map.ts';
import type { AddressDetail, FloatingByPort } from './address-map.ts';
import { describeHardware, toFlavorPart } from './flavor-body.ts';
import { toPlace } from './place-body.ts';
import { toOldTags, toTagRows } from './tag-body.ts';

type InstanceBody = InstanceDocument | EdgeCenterInstanceDocument;

/** One instance, read alone. */
export const toInstanceBody = (context: GcoreContext, scope: Scope, instance: Readonly<Instance>): InstanceBody =>
  renderInstance(context, scope, instance, groupFloatingIps(context.backend, scope), {
    withSubnet: true,
    withInterfaceName: true,
  });

/** A row of the list: no subnets, and interface names only when asked for. */
export function toInstanceRows(
  context: GcoreContext,
  scope: Scope,
  instances: readonly Readonly<Instance>[],
  withInterfaceName: boolean,
): readonly InstanceBody[] {
  const floating = groupFloatingIps(context.backend, scope);
  const detail = { withSubnet: false, withInterfaceName };
  return instances.map((instance) => renderInstance(context, scope, instance, floating, detail));
}

function renderInstance(
  context: GcoreContext,
  scope: Scope,
  instance: Readonly<Instance>,
  floating: FloatingByPort,
  detail: AddressDetail,
): InstanceBody {
  const { dialect } = context;
  return {
    ...renderShort(context, scope, instance, floating, detail),
    ...(dialect.fieldNames === 'both' ? NEW_ONLY_FIELDS : {}),
    ...(dialect.availabilityZones.length === 0 ? {} : { availability_zone: instance.availabilityZone ?? dialect.availabilityZones[0] ?? null }),
  };
}

function renderShort(
  context: GcoreContext,
  scope: Scope,
  instance: Readonly<Instance>,
  floating: FloatingByPort,
  detail: AddressDetail,
): InstanceBody {
  const { backend } = context;
  return {
    ...toNames(context, instance),
    status: instance.status,
    vm_state: instance.vmState,
    task_state: instance.taskState,
    task_id: instance.taskId,
    creator_task_id: instance.creatorTaskId,
    instance_description: null,
    volumes: instance.volumes.map((row) => ({ id: row.id, delete_on_termination: row.deleteOnTermination })),
    flavor: toFlavor(context, instance),
    addresses: toAddressMap(backend, scope, instance, floating, detail),
    security_groups: groupNames(context, scope, instance).map((name) => ({ name })),
    ...toPlace(backend, scope),
  };
}

const NEW_ONLY_FIELDS = {
  blackhole_ports: [],
  ddos_profile: null,
  fixed_ip_assignments: null,
  instance_isolation: null,
};

/** The fields that have a new and an old name. */
function toNames(
  { dialect }: GcoreContext,
  instance: Readonly<Instance>,
): Omit<InstanceDocument, keyof InstanceCommonDocument> | Omit<EdgeCenterInstanceDocument, keyof InstanceCommonDocument> {
  const createdAt = toZuluTime(instance.createdAt);
  const old = {
    instance_id: instance.id,
    instance_name: instance.name,
    instance_created: createdAt,
    keypair_name: instance.sshKeyName,
    ...toOldTags(instance.tags),
  };
  if (dialect.fieldNames === 'old') return old;
  return {
    id: instance.id,
    name: instance.name,
    created_at: createdAt,
    ssh_key_name: instance.sshKeyName,
    tags: toTagRows(instance.tags),
    ...old,
  };
}

function toFlavor({ backend, dialect }: GcoreContext, instance: Readonly<Instance>): NonNullable<InstanceDocument['flavor']> {
  const flavor = backend.flavors.find(instance.flavorId);
  if (flavor === undefined) return { flavor_id: instance.flavorId, flavor_name: instance.flavorId };
  if (flavor.bareMetal !== null) {
    return { ...toFlavorPart(flavor), hardware_description: describeHardware(flavor), resource_class: flavor.bareMetal.resourceClass };
  }
  if (dialect.fieldNames === 'both') return toFlavorPart(flavor);
  return { flavor_id: flavor.id, flavor_name: flavor.id, vcpus: flavor.vcpus, ram: flavor.memoryMiB };
}

/** Names of the groups of all its ports, each once: ids are not shown here. */
export function groupNames({ backend }: GcoreContext, scope: Scope, instance: Readonly<Instance>): readonly string[] {
  const ids = instance.portIds.flatMap((id) => backend.ports.find(scope, id)?.securityGroupIds ?? []);
  return [...new Set(ids)].flatMap((id) => backend.securityGroups.find(scope, id)?.name ?? []);
}

/** The short form inside a row of the floating IPs. */
export const toShortInstance = (context: GcoreContext, scope: Scope, instance: Readonly<Instance>): InstanceBody =>
  renderShort(context, scope, instance, groupFloatingIps(context.backend, scope), { withSubnet: false, withInterfaceName: false });
