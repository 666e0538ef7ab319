import type { ReadOptions } from '@isobar/core';
import { collectItems } from '@isobar/core';
import type { z } from 'zod';

import { isAnchorPortName } from '../api/anchor-port.ts';
import type { OpenStackApi, OpenStackCall } from '../api/openstack-api.ts';
import type { ServerPort, WantedFloatingIp } from '../facts/openstack-facts.ts';
import { tolerateAbsence } from '../facts/tolerate-absence.ts';
import type { linksWire } from '../wire/next-marker.ts';
import { nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import type { FloatingIpWire, NetworkWire, PortWire } from './network-wire.ts';
import {
  floatingIpPageWire,
  groupPageWire,
  networkPageWire,
  networkReplyWire,
  portPageWire,
  routerReplyWire,
  subnetPageWire,
} from './network-wire.ts';

export interface NamedRow {
  readonly id: string;
  readonly name: string | null;
}

/** Ports by which routers are on a network; with distributed routers the word is longer. */
const ROUTER_INTERFACE = ['network:router_interface', 'network:router_interface_distributed', 'network:ha_router_replicated_interface'];

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

  /** Networks that floating IPs come from. */
  async externalNetworks(options: ReadOptions): Promise<readonly NamedRow[]> {
    const look = { path: '/networks', query: { 'router:external': true }, operation: 'list networks' };
    const rows = await this.collect(networkPageWire, look, (page) => [page.networks, page.networks_links], options);
    return rows.filter((row) => row['router:external'] === true).map(toNamed);
  }

  async subnetsOf(networkId: string, options: ReadOptions): Promise<readonly { readonly id: string; readonly family: number }[]> {
    const look = { path: '/subnets', query: { network_id: networkId }, operation: 'list subnets' };
    const rows = await this.collect(subnetPageWire, look, (page) => [page.subnets, page.subnets_links], options);
    return rows.map(({ id, ip_version: family }) => ({ id, family: family ?? 4 }));
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
    return (await this.ports({ device_id: serverId }, options)).map(toPort);
  }

  /** Ports by an attribute, such as `{ id }` or `{ name }`. */
  async portsBy(query: Readonly<Record<string, string>>, options: ReadOptions): Promise<readonly ServerPort[]> {
    return (await this.ports(query, options)).map(toPort);
  }

  /** Floating IPs by an attribute, such as `{ id }` or `{ floating_ip_address }`. */
  async floatingIpsBy(query: Readonly<Record<string, string>>, options: ReadOptions): Promise<readonly WantedFloatingIp[]> {
    const look = { path: '/floatingips', query, operation: 'list floating IPs' };
    const rows = await this.collect(floatingIpPageWire, look, (page) => [page.floatingips, page.floatingips_links], options);
    return rows.map(toFloatingIp);
  }

  /**
   * Whether a router leads from one of the subnets to an external network (SOURCES.md#neutron-floatingip-needs-router-404).
   * null where none is visible and the network is another project's: its routers are not shown then.
   */
  async isRouted(port: Pick<ServerPort, 'networkId' | 'subnetIds'>, externalNetworkId: string, options: ReadOptions): Promise<boolean | null> {
    const interfaces = await this.ports({ network_id: port.networkId, device_owner: ROUTER_INTERFACE }, options);
    const reaching = interfaces.filter((row) => (row.fixed_ips ?? []).some(({ subnet_id: subnet }) => port.subnetIds.includes(subnet ?? '')));
    const routers = await Promise.all(reaching.map(({ device_id: id }) => this.gatewayOf(id ?? '', options)));
    if (routers.includes(externalNetworkId)) return true;
    if (routers.includes(null)) return null;
    const { projectId } = await this.api.identity(options.signal);
    const { network } = await readBody(this.api, networkReplyWire, {
      service: 'network',
      path: `/networks/${encodeURIComponent(port.networkId)}`,
      operation: 'get network',
      signal: options.signal,
    });
    return network.project_id === projectId ? false : null;
  }

  /** Id of the external network behind a router; an empty text for one without, null for one that is not shown. */
  private async gatewayOf(routerId: string, { signal }: ReadOptions): Promise<string | null> {
    const path = `/routers/${encodeURIComponent(routerId)}`;
    const look = { service: 'network', path, operation: 'get router', signal } as const;
    const found = await tolerateAbsence(readBody(this.api, routerReplyWire, look));
    return found === null ? null : (found.router.external_gateway_info?.network_id ?? '');
  }

  private ports(query: OpenStackCall['query'], options: ReadOptions): Promise<readonly PortWire[]> {
    const look = { path: '/ports', ...(query === undefined ? {} : { query }), operation: 'list ports' };
    return this.collect(portPageWire, look, (page) => [page.ports, page.ports_links], options);
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
    name: row.name || null,
    deviceId: row.device_id || null,
    networkId: row.network_id ?? '',
    subnetIds: (row.fixed_ips ?? []).flatMap(({ subnet_id: subnet }) => (subnet ? [subnet] : [])),
    macAddress: row.mac_address ?? '',
    addresses: (row.fixed_ips ?? []).flatMap(({ ip_address: address }) => (address ? [address] : [])),
    securityGroupIds: row.security_groups ?? [],
    portSecurity: row.port_security_enabled ?? null,
    madeByUs: isAnchorPortName(row.name ?? ''),
  };
}

function toFloatingIp(row: FloatingIpWire): WantedFloatingIp {
  return {
    id: row.id,
    address: row.floating_ip_address ?? '',
    networkId: row.floating_network_id ?? '',
    portId: row.port_id ?? null,
    fixedAddress: row.fixed_ip_address ?? null,
  };
}
