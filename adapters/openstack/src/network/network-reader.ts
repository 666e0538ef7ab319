import type { ReadOptions } from '@isobar/core';
import { collectItems } from '@isobar/core';
import type { z } from 'zod';

import { isAnchorPortName } from '../api/anchor-port.ts';
import type { OpenStackApi, OpenStackCall } from '../api/openstack-api.ts';
import type { ServerPort } from '../facts/openstack-facts.ts';
import type { linksWire } from '../wire/next-marker.ts';
import { nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import type { NetworkWire, PortWire } from './network-wire.ts';
import { groupPageWire, networkPageWire, portPageWire } from './network-wire.ts';

export interface NamedRow {
  readonly id: string;
  readonly name: string | null;
}

/** What Neutron knows that decisions need. */
export class NetworkReader {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  /** Networks that servers of this project can be put on: its own and the shared ones. */
  async usableNetworks(options: ReadOptions): Promise<readonly NamedRow[]> {
    const { projectId } = await this.api.identity(options.signal);
    const look = { path: '/networks', operation: 'list networks' };
    const rows = await this.collect(networkPageWire, look, (page) => [page.networks, page.networks_links], options);
    return rows.filter((row) => isUsable(row, projectId)).map(toNamed);
  }

  /** Groups of this project: an administrator would see those of all. */
  async securityGroups(options: ReadOptions): Promise<readonly NamedRow[]> {
    const { projectId } = await this.api.identity(options.signal);
    const own = projectId === null ? {} : { project_id: projectId };
    const look = { path: '/security-groups', query: { ...own, fields: ['id', 'name'] }, operation: 'list security groups' };
    const rows = await this.collect(groupPageWire, look, (page) => [page.security_groups, page.security_groups_links], options);
    return rows.map(toNamed);
  }

  async portsOf(serverId: string, options: ReadOptions): Promise<readonly ServerPort[]> {
    const look = { path: '/ports', query: { device_id: serverId }, operation: 'list ports' };
    const rows = await this.collect(portPageWire, look, (page) => [page.ports, page.ports_links], options);
    return rows.map(toPort);
  }

  private collect<Schema extends z.ZodType, Row extends { readonly id: string }>(
    schema: Schema,
    look: Pick<OpenStackCall, 'path' | 'query' | 'operation'>,
    open: (page: z.output<Schema>) => readonly [readonly Row[], z.output<typeof linksWire>],
    options: ReadOptions,
  ): Promise<readonly Row[]> {
    return collectItems(async (marker, { signal }) => {
      const query = { ...look.query, limit: this.pageSize, marker };
      const [items, links] = open(await readBody(this.api, schema, { ...look, query, service: 'network', signal }));
      const next = nextMarker(links);
      return next === undefined ? { items } : { items, next };
    }, options);
  }
}

/** An external network is for routers and floating addresses; one without a subnet has no address to give. */
function isUsable(row: NetworkWire, projectId: string | null): boolean {
  const ours = row.project_id === projectId || row.shared === true;
  return ours && row['router:external'] !== true && row.admin_state_up !== false && row.subnets?.length !== 0;
}

function toNamed({ id, name }: { readonly id: string; readonly name?: string | null | undefined }): NamedRow {
  return { id, name: name ?? null };
}

function toPort(row: PortWire): ServerPort {
  return {
    id: row.id,
    networkId: row.network_id ?? '',
    macAddress: row.mac_address ?? '',
    addresses: (row.fixed_ips ?? []).flatMap(({ ip_address: address }) => (address ? [address] : [])),
    securityGroupIds: row.security_groups ?? [],
    portSecurity: row.port_security_enabled ?? null,
    madeByUs: isAnchorPortName(row.name ?? ''),
  };
}
