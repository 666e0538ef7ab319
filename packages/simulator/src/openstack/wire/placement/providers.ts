import type { WireReply } from '../../../kernel/wire.ts';
import type { ResourceProvider } from '../../backend/placement-backend.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';

const CLASSES = ['VCPU', 'MEMORY_MB', 'DISK_GB'] as const;

type ResourceClass = (typeof CLASSES)[number];

/** `GET /resource_providers`, by name, by id, or by what must be free. */
export function listProviders(exchange: Exchange): WireReply {
  const { context, caller, request } = exchange;
  const [name, id] = [request.query.get('name'), request.query.get('uuid')];
  const wanted = readResources(request.query.get('resources'));
  const providers = context.backend.placement
    .listProviders(caller)
    .filter((provider) => (name ?? provider.name) === provider.name && (id ?? provider.id) === provider.id && hasRoom(provider, wanted));
  return { status: 200, body: { resource_providers: providers.map((provider) => toProviderBody(exchange, provider)) } };
}

/** `GET /resource_providers/{uuid}` */
export function showProvider(exchange: Exchange): WireReply {
  return { status: 200, body: toProviderBody(exchange, requireProvider(exchange)) };
}

/** `GET /resource_providers/{uuid}/inventories` */
export function showInventories(exchange: Exchange): WireReply {
  const provider = requireProvider(exchange);
  const inventories = toRecord((name) => {
    const { total, ratio } = provider.inventory[name];
    return { total, reserved: 0, min_unit: 1, max_unit: total, step_size: 1, allocation_ratio: ratio };
  });
  return { status: 200, body: { resource_provider_generation: provider.generation, inventories } };
}

/** `GET /resource_providers/{uuid}/usages` */
export function showUsages(exchange: Exchange): WireReply {
  const provider = requireProvider(exchange);
  const usages = toRecord((name) => provider.inventory[name].used);
  return { status: 200, body: { resource_provider_generation: provider.generation, usages } };
}

/** `GET /allocation_candidates?resources=VCPU:1,MEMORY_MB:512` (1.10; as dictionaries from 1.12). */
export function listAllocationCandidates({ context, caller, request, version }: Exchange): WireReply {
  if (!isAtLeast(version, '1.12')) throw new OpenStackRefusal('notFound', 'The resource could not be found.');
  const wanted = readResources(request.query.get('resources'));
  if (wanted.length === 0) {
    throw new OpenStackRefusal('badRequest', "JSON does not validate: 'resources' is a required property");
  }
  const limit = Number(request.query.get('limit') ?? Number.MAX_SAFE_INTEGER);
  const providers = context.backend.placement
    .listProviders(caller)
    .filter((provider) => hasRoom(provider, wanted))
    .slice(0, limit);
  const resources = Object.fromEntries(wanted);
  const allocationRequests = providers.map(({ id }) => ({
    allocations: { [id]: { resources } },
    ...(isAtLeast(version, '1.34') ? { mappings: { '': [id] } } : {}),
  }));
  const summaries = providers.map((provider) => [provider.id, toSummary(provider, version)]);
  return { status: 200, body: { allocation_requests: allocationRequests, provider_summaries: Object.fromEntries(summaries) } };
}

function toSummary(provider: ResourceProvider, version: Exchange['version']) {
  const resources = toRecord((name) => {
    const { total, ratio, used } = provider.inventory[name];
    return { capacity: total * ratio, used };
  });
  return {
    resources,
    ...(isAtLeast(version, '1.17') ? { traits: [] } : {}),
    ...(isAtLeast(version, '1.29') ? { parent_provider_uuid: null, root_provider_uuid: provider.id } : {}),
  };
}

function toProviderBody({ version }: Exchange, provider: ResourceProvider) {
  const base = `/placement/resource_providers/${provider.id}`;
  const parts = ['inventories', 'usages', ...(isAtLeast(version, '1.1') ? ['aggregates'] : []), ...(isAtLeast(version, '1.6') ? ['traits'] : [])];
  const more = isAtLeast(version, '1.11') ? [...parts, 'allocations'] : parts;
  return {
    uuid: provider.id,
    name: provider.name,
    generation: provider.generation,
    links: [{ rel: 'self', href: base }, ...more.map((part) => ({ rel: part, href: `${base}/${part}` }))],
    ...(isAtLeast(version, '1.14') ? { parent_provider_uuid: null, root_provider_uuid: provider.id } : {}),
  };
}

function requireProvider({ context, caller, parameter }: Exchange): ResourceProvider {
  const provider = context.backend.placement.listProviders(caller).find(({ id }) => id === parameter('id'));
  if (provider !== undefined) return provider;
  throw new OpenStackRefusal('notFound', `No resource provider with uuid ${parameter('id')} found`);
}

function hasRoom({ inventory }: ResourceProvider, wanted: readonly (readonly [ResourceClass, number])[]): boolean {
  return wanted.every(([name, amount]) => inventory[name].used + amount <= inventory[name].total * inventory[name].ratio);
}

/** `VCPU:1,MEMORY_MB:512` */
function readResources(text: string | null): readonly (readonly [ResourceClass, number])[] {
  if (text === null || text === '') return [];
  return text.split(',').map((part) => {
    const [name = '', amount = ''] = part.split(':');
    const known = CLASSES.find((candidate) => candidate === name);
    if (known === undefined)
      throw new OpenStackRefusal('badRequest', `Invalid resource class in resources parameter: No such resource class ${name}.`);
    if (!/^\d+$/u.test(amount))
      throw new OpenStackRefusal(
        'badRequest',
        `Badly formed resources parameter. Expected resources query string parameter in form: ?resources=VCPU:2,MEMORY_MB:1024. Got: ${text}.`,
      );
    return [known, Number(amount)] as const;
  });
}

function toRecord<Value>(read: (name: ResourceClass) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(CLASSES.map((name) => [name, read(name)]));
}
