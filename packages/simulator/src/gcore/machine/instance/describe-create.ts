import type { CreateInstanceRequest } from '../../model/requests.ts';
import type { InstancePlan, PlannedInterface, PlannedVolume } from './instance-plan.ts';

type Notes = Readonly<Record<string, unknown>>;

/**
 * What the platform shows of a create job. `user_data` and `admin_pass` are there at first and
 * vanish when the work begins; the values given are never kept here.
 */
export function describeCreate(
  request: CreateInstanceRequest,
  name: { readonly text: string; readonly isTemplate: boolean },
  plan: InstancePlan,
  reservationId: string,
): Notes {
  return {
    name: name.isTemplate ? null : name.text,
    block_device_config: plan.volumes.map((row, index) => describeVolume(row, request.volumes[index]?.bootIndex ?? null)),
    network_config: plan.interfaces.map(describeInterface),
    security_group_names: null,
    keypair_id: request.sshKeyName,
    flavor_name: plan.flavor.id,
    user_data: null,
    floating_network_id: null,
    admin_pass: null,
    name_template: name.isTemplate ? name.text : null,
    metadata: Object.fromEntries(request.tags),
    app_config: null,
    allow_app_ports: false,
    servergroup_id: request.serverGroupId,
    reservation_id: reservationId,
  };
}

/** The same notes once the work has begun: no secrets, and the tags that the platform adds. */
export function describeBegun(data: Notes, platformTags: Readonly<Record<string, string>>, bootVolumeName: string): Notes {
  const { user_data: _, admin_pass: __, ...rest } = data;
  const disks = Array.isArray(rest['block_device_config']) ? rest['block_device_config'] : [];
  return {
    ...rest,
    metadata: { ...toRecord(rest['metadata']), ...platformTags },
    block_device_config: disks.map((disk: unknown) => nameBootDisk(toRecord(disk), bootVolumeName)),
  };
}

const nameBootDisk = (disk: Notes, name: string): Notes => (disk['boot_index'] === 0 ? { ...disk, name } : disk);

function describeVolume(row: PlannedVolume, bootIndex: number | null): Notes {
  const common = {
    boot_index: row.isRoot ? 0 : bootIndex,
    tag: null,
    delete_on_termination: row.deleteOnTermination,
  };
  if (row.kind === 'existing') {
    return {
      ...common,
      name: null,
      size: null,
      metadata: {},
      volume_id: row.volume.id,
      source: 'existing-volume',
    };
  }
  return {
    ...common,
    name: row.plan.name,
    size: row.plan.sizeGiB,
    metadata: Object.fromEntries(row.plan.tags),
    type_name: row.plan.typeName,
    source: row.plan.imageId === null ? 'new-volume' : 'image',
    ...(row.plan.imageId === null ? {} : { image_id: row.plan.imageId }),
  };
}

function describeInterface({ place }: PlannedInterface): Notes {
  if (place.kind === 'reserved') return { type: 'reserved_fixed_ip', port_id: place.port.id };
  const { network, subnets } = place.plan;
  if (network.external) return { type: 'external' };
  return { type: 'subnet', network_id: network.id, subnet_id: subnets[0]?.id ?? null };
}

function toRecord(value: unknown): Notes {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
