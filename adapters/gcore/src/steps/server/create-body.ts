import { z } from 'zod';

import type { GcoreDialect } from '../../gcore-dialect.ts';

const groups = z.array(z.string()).nullable();
const family = z.enum(['ipv4', 'ipv6', 'dual']).optional();

/** An interface of the server to be made; group ids are left out where the cloud's default shall apply. */
const interfaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), portId: z.string(), groups, interfaceName: z.string().nullable(), floatingIpId: z.string().nullable() }),
  z.object({ kind: z.literal('subnet'), networkId: z.string(), subnetId: z.string(), groups, interfaceName: z.string().nullable() }),
  z.object({ kind: z.literal('network'), networkId: z.string(), groups, newFloatingIp: z.boolean(), address: z.string().optional(), family }),
  z.object({ kind: z.literal('external'), groups, family }),
]);

/** What a create needs, by id; references and flags only, so that it can be journaled. */
export const createSchema = z.object({
  name: z.string(),
  flavorId: z.string(),
  keyName: z.string().nullable(),
  serverGroupId: z.string().nullable(),
  labels: z.record(z.string(), z.string()),
  zone: z.string().nullable(),
  bootDeletesOnTermination: z.boolean(),
  dataVolumes: z.array(z.object({ id: z.string(), deleteOnTermination: z.boolean() })),
  newVolumes: z.array(z.object({ sizeGiB: z.number(), type: z.string().nullable(), name: z.string().nullable() })),
  interfaces: z.array(interfaceSchema),
  /** The text itself comes with execute. */
  withUserData: z.boolean(),
  withPassword: z.boolean(),
});

export type CreateInput = z.output<typeof createSchema>;

export type CreateInterface = z.output<typeof interfaceSchema>;

interface Secrets {
  readonly userData?: string | undefined;
  readonly password?: string | undefined;
}

/** Body of `POST /v2/instances`, in the names of the dialect (SOURCES.md#gcore-create-fields, #edgecenter-create-body). */
export function toCreateBody(
  input: CreateInput,
  bootVolumeId: string,
  secrets: Secrets,
  dialect: Pick<GcoreDialect, 'createBody'>,
): Readonly<Record<string, unknown>> {
  const boot = { source: 'existing-volume', volume_id: bootVolumeId, boot_index: 0, delete_on_termination: input.bootDeletesOnTermination };
  return {
    flavor: input.flavorId,
    volumes: [boot, ...input.dataVolumes.map(toDataVolume), ...input.newVolumes.map(toNewVolume)],
    interfaces: input.interfaces.map(toInterface),
    ...NAMES[dialect.createBody](input),
    ...(input.serverGroupId === null ? {} : { servergroup_id: input.serverGroupId }),
    ...(secrets.userData === undefined ? {} : { user_data: Buffer.from(secrets.userData, 'utf8').toString('base64') }),
    ...(secrets.password === undefined ? {} : { password: secrets.password }),
  };
}

const NAMES = {
  new: ({ name, keyName, labels }: CreateInput) => ({ name, ...(keyName === null ? {} : { ssh_key_name: keyName }), tags: labels }),
  old: ({ name, keyName, labels, zone }: CreateInput) => ({
    names: [name],
    ...(keyName === null ? {} : { keypair_name: keyName }),
    ...(zone === null ? {} : { availability_zone: zone }),
    metadata: labels,
  }),
} as const satisfies Readonly<Record<GcoreDialect['createBody'], (input: CreateInput) => object>>;

/** Never a boot disk: a data volume may hold an old system. */
function toDataVolume({ id, deleteOnTermination }: CreateInput['dataVolumes'][number]): object {
  return { source: 'existing-volume', volume_id: id, boot_index: -1, delete_on_termination: deleteOnTermination };
}

function toNewVolume({ sizeGiB, type, name }: CreateInput['newVolumes'][number]): object {
  return { source: 'new-volume', size: sizeGiB, ...(type === null ? {} : { type_name: type }), ...(name === null ? {} : { name }) };
}

function toInterface(row: CreateInterface): object {
  const security = row.groups === null ? {} : { security_groups: row.groups.map((id) => ({ id })) };
  switch (row.kind) {
    case 'kept': {
      const floating = row.floatingIpId === null ? {} : { floating_ip: { source: 'existing', existing_floating_id: row.floatingIpId } };
      return { type: 'reserved_fixed_ip', port_id: row.portId, ...named(row.interfaceName), ...security, ...floating };
    }
    case 'subnet':
      return { type: 'subnet', network_id: row.networkId, subnet_id: row.subnetId, ...named(row.interfaceName), ...security };
    case 'network':
      return {
        type: 'any_subnet',
        network_id: row.networkId,
        ...(row.address === undefined ? {} : { ip_address: row.address }),
        ...ofFamily(row.family),
        ...security,
        ...(row.newFloatingIp ? { floating_ip: { source: 'new' } } : {}),
      };
    case 'external':
      return { type: 'external', ...ofFamily(row.family), ...security };
  }
}

function ofFamily(wanted: z.output<typeof family>): object {
  return wanted === undefined ? {} : { ip_family: wanted };
}

function named(interfaceName: string | null): object {
  return interfaceName === null ? {} : { interface_name: interfaceName };
}
