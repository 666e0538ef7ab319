import { groupFloatingIps } from '../bodies/address-map.ts';
import { toFlavorBody, toPrices } from '../bodies/flavor-body.ts';
import { toInstanceBody, toInstanceRows } from '../bodies/instance-body.ts';
import { toInstancePortBody, toInterfaceBody } from '../bodies/interface-body.ts';
import { readCreateInstance, readInterface, readWantedInstance } from '../decode/create-instance-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { readFlag, readIds } from '../decode/query.ts';
import { readRename } from '../decode/rename-body.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { DeleteInstanceRequest } from '../../model/requests.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';
import { toMetrics } from '../metrics.ts';
import { toPricePreview } from '../price-preview.ts';
import { matchesFilters } from './instance-filters.ts';
import { orderInstances } from './instance-order.ts';

const LIST = '/cloud/v1/instances/{project}/{region}';
const ONE = `${LIST}/{instance}`;

const list: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const found = call.backend.instances.list(scope).filter((instance) => matchesFilters({ call, scope, instance }));
  const ordered = orderInstances(found, query.get('order_by'));
  const { count, page } = toPage(ordered, query, DEFAULT_LIMIT.most);
  const rows = toInstanceRows(call, scope, page, readFlag(query, 'with_interfaces_name', false));
  return ok({ count, results: rows });
};

const show: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toInstanceBody(call, scope, call.backend.instances.require(scope, parameter(call, 'instance'))));
};

const create: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const request = readCreateInstance(readBody(call), call.dialect);
  call.backend.naming.requireAllowed(
    scope,
    request.names.map((name) => name.text),
  );
  return tasksReply(call.backend.instances.create(scope, request));
};

const update: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const request = readRename(readBody(call), 'an instance');
  return ok(toInstanceBody(call, scope, call.backend.instances.update(scope, id, request)));
};

const remove: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return tasksReply(call.backend.instances.remove(scope, parameter(call, 'instance'), readRemoval(call)));
};

function readRemoval(call: GcoreCall): DeleteInstanceRequest {
  const { query } = call.request;
  const deletesAll = readFlag(query, 'delete_floatings', false);
  if (deletesAll && query.has('floatings')) {
    throw refuseInvalid('delete_floatings and floatings can not be used together');
  }
  return {
    volumeIds: readIds(query, 'volumes'),
    floatingIpIds: deletesAll ? 'all' : readIds(query, 'floatings'),
    reservedPortIds: readIds(query, 'reserved_fixed_ips'),
  };
}

const resize: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const flavorId = body.requireText('flavor_id');
  body.finish();
  return tasksReply(call.backend.instances.resize(scope, id, flavorId));
};

const listFlavors: GcoreHandler = (call) => {
  const flavors = call.backend.instances.flavorsToResizeTo(scopeOf(call), parameter(call, 'instance'));
  const includePrices = readFlag(call.request.query, 'include_prices', false);
  return ok({ count: flavors.length, results: flavors.map((flavor) => toFlavorBody(flavor, includePrices)) });
};

/** Lists the ports of one instance; such small lists take no `limit`. */
const listPorts =
  (isDetailed: boolean): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const instance = call.backend.instances.require(scope, parameter(call, 'instance'));
    const floating = groupFloatingIps(call.backend, scope);
    const ports = instance.portIds.flatMap((id) => call.backend.ports.find(scope, id) ?? []);
    const results = ports.map((port) => (isDetailed ? toInterfaceBody(call, scope, port, floating) : toInstancePortBody(call, scope, port)));
    return ok({ count: results.length, results });
  };

const listGroups: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const instance = call.backend.instances.require(scope, parameter(call, 'instance'));
  const ids = instance.portIds.flatMap((id) => call.backend.ports.find(scope, id)?.securityGroupIds ?? []);
  const groups = [...new Set(ids)].flatMap((id) => call.backend.securityGroups.find(scope, id) ?? []);
  return ok({ count: groups.length, results: groups.map(({ id, name }) => ({ id, name })) });
};

const attachInterface: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const request = readInterface(body, null);
  body.finish();
  return tasksReply(call.backend.instances.attachInterface(scope, id, request));
};

const detachInterface: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const portId = body.requireText('port_id');
  const address = body.requireText('ip_address');
  body.finish();
  return tasksReply(call.backend.instances.detachInterface(scope, id, portId, address));
};

const openConsole: GcoreHandler = (call) => {
  const type = call.request.query.get('console_type') ?? 'novnc';
  return ok({ remote_console: call.backend.instances.console(scopeOf(call), parameter(call, 'instance'), type) });
};

const HOURS_PER_UNIT = { hour: 1, day: 24 } as const;

/** A POST that only reads. */
const listMetrics: GcoreHandler = (call) => {
  const instance = call.backend.instances.require(scopeOf(call), parameter(call, 'instance'));
  const body = readBody(call);
  const hours = body.requireInteger('time_interval', 1) * HOURS_PER_UNIT[body.choice('time_unit', ['hour', 'day'])];
  body.finish();
  const results = toMetrics(instance, hours, call.backend.now());
  return ok({ count: results.length, results });
};

const migrate: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const zone = body.requireText('availability_zone');
  body.finish();
  return tasksReply(call.backend.instances.migrate(scope, id, zone, call.dialect.availabilityZones));
};

/** Over all clients of a reseller; this one has itself alone. */
const search: GcoreHandler = (call) => {
  const { places, instances } = call.backend;
  const { query } = call.request;
  const scopes = places.projects.flatMap(({ id }) => places.regions.map((region) => ({ projectId: id, regionId: region.id })));
  const rows = scopes.flatMap((scope) => {
    const found = instances.list(scope).filter((instance) => matchesFilters({ call, scope, instance }));
    return toInstanceRows(call, scope, found, false);
  });
  const { count, page } = toPage(rows, query, DEFAULT_LIMIT.most);
  return ok({ count, results: page });
};

const previewPrice: GcoreHandler = (call) => {
  scopeOf(call);
  return ok(toPricePreview(call.backend, readWantedInstance(readBody(call))));
};

/** The price of the machine alone; its disks and addresses are priced by themselves. */
const priceOf: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { flavorId } = call.backend.instances.require(scope, parameter(call, 'instance'));
  const prices = toPrices(call.backend.flavors.find(flavorId)?.pricePerHour ?? null);
  return ok({
    ...prices,
    discount_percent: 0,
    tax_percent: 0,
    price_without_discount_per_month: prices.price_per_month,
  });
};

const oldPriceOf: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { flavorId } = call.backend.instances.require(scope, parameter(call, 'instance'));
  const { price_status: _, ...prices } = toPrices(call.backend.flavors.find(flavorId)?.pricePerHour ?? null);
  return ok(prices);
};

/** Instances and what hangs on them. There is no rebuild, rescue or confirm: those paths do not exist. */
export const INSTANCE_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v1/instances/search', handler: search },
  { method: 'GET', pattern: LIST, handler: list },
  { method: 'GET', pattern: ONE, handler: show },
  { method: 'POST', pattern: '/cloud/v2/instances/{project}/{region}', handler: create },
  { method: 'PATCH', pattern: ONE, handler: update },
  { method: 'DELETE', pattern: ONE, handler: remove },
  { method: 'POST', pattern: `${ONE}/changeflavor`, handler: resize },
  { method: 'GET', pattern: `${ONE}/available_flavors`, handler: listFlavors },
  { method: 'GET', pattern: `${ONE}/interfaces`, handler: listPorts(true) },
  { method: 'GET', pattern: `${ONE}/ports`, handler: listPorts(false) },
  { method: 'GET', pattern: `${ONE}/securitygroups`, handler: listGroups },
  { method: 'POST', pattern: `${ONE}/attach_interface`, handler: attachInterface },
  { method: 'POST', pattern: `${ONE}/detach_interface`, handler: detachInterface },
  { method: 'GET', pattern: `${ONE}/get_console`, handler: openConsole },
  { method: 'POST', pattern: `${ONE}/metrics`, handler: listMetrics },
  { method: 'POST', pattern: `${ONE}/migrate`, handler: migrate, only: 'edgecenter' },
  { method: 'POST', pattern: '/cloud/v2/pricing/{project}/{region}/instances', handler: previewPrice, only: 'gcore' },
  {
    method: 'GET',
    pattern: '/cloud/v1/pricing/{project}/{region}/instances/{instance}',
    handler: priceOf,
    only: 'gcore',
  },
  {
    method: 'GET',
    pattern: '/cloud/v1/price_info/{project}/{region}/instances/{instance}',
    handler: oldPriceOf,
    only: 'edgecenter',
  },
];
