import type { CreateServerRequest } from '@isobar/core';
import { invalidArgument, pickByName } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import type { CreatePlace, WantedInterface } from './gcore-facts.ts';

const networkWire = z.object({
  id: z.string(),
  name: z.string().nullish(),
  external: z.boolean().nullish(),
  default: z.boolean().nullish(),
  shared: z.boolean().nullish(),
});
const groupWire = z.object({ id: z.string(), name: z.string().nullish() });

type NetworkRow = z.output<typeof networkWire>;

/**
 * Where a new server is put. Gcore takes no server without an interface: without networks it gets an address of the
 * public one, with `publicAddress: none` the project's only or default network.
 */
export async function resolvePlace(session: GcoreSession, request: CreateServerRequest, signal: AbortSignal | undefined): Promise<CreatePlace> {
  const wantsPublic = request.networks === undefined && request.publicAddress !== 'none';
  const [networks, groupIds] = await Promise.all([
    wantsPublic ? [] : fetchNetworks(session, signal),
    request.securityGroups === undefined ? null : resolveGroups(session, request.securityGroups, signal),
  ]);
  const interfaces = wantsPublic ? [{ kind: 'external' } as const] : toInterfaces(session.cloud, networks, request);
  return { interfaces, groupIds, publicByDefault: wantsPublic && request.publicAddress === undefined };
}

function toInterfaces(cloud: string, networks: readonly NetworkRow[], request: CreateServerRequest): readonly WantedInterface[] {
  const named = request.networks ?? [onlyNetwork(networks)];
  return named.map((name, index) => {
    const rows = networks.map((row) => ({ ...row, name: row.name ?? null }));
    const network = pickByName(rows, name, { cloud, kind: 'network', field: `networks[${index}]` });
    if (network.external === true) return { kind: 'external' };
    return { kind: 'network', networkId: network.id, newFloatingIp: index === 0 && request.publicAddress === 'auto' };
  });
}

/** @throws CloudError `invalid_argument` where there is no single or default network */
function onlyNetwork(networks: readonly NetworkRow[]): string {
  const own = networks.filter((row) => row.external !== true);
  const [first, ...others] = own;
  const chosen = own.find((row) => row.default === true) ?? (others.length === 0 ? first : undefined);
  if (chosen !== undefined) return chosen.id;
  const names = own.map((row) => row.name ?? row.id).join(', ');
  throw invalidArgument('networks', undefined, names === '' ? 'a network; this project has none' : `one of ${names}`);
}

function fetchNetworks({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly NetworkRow[]> {
  return client.readAll(networkWire, client.scoped('/v1/networks'), { operation: 'list networks', query: { owned_by: 'any' }, signal });
}

async function resolveGroups({ client, cloud }: GcoreSession, names: readonly string[], signal: AbortSignal | undefined): Promise<readonly string[]> {
  const rows = await client.readAll(groupWire, client.scoped('/v1/securitygroups'), { operation: 'list security groups', signal });
  const groups = rows.map((row) => ({ id: row.id, name: row.name ?? null }));
  return names.map((name, index) => pickByName(groups, name, { cloud, kind: 'security group', field: `securityGroups[${index}]` }).id);
}

const keyWire = z.object({ name: z.string().optional(), sshkey_name: z.string().optional() });

/** Keys are given by name; a missing one would be refused only after the boot volume was made. */
export async function hasKey({ client, dialect }: GcoreSession, name: string, signal: AbortSignal | undefined): Promise<boolean> {
  const rows = await client.readAll(keyWire, client.filled(dialect.keysPath), { operation: 'list key pairs', signal });
  return rows.some((row) => (row.name ?? row.sshkey_name) === name);
}
