import type { WireReply } from '../../../kernel/wire.ts';
import type { NovaFlavor } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { cutPage, nextPageHref, PAGE_LIMIT } from '../shared/paging.ts';
import { toFlavorBody, toFlavorSummary } from './flavor-body.ts';
import { novaUrl } from './nova-links.ts';

/** `GET /flavors` */
export function listFlavors(exchange: Exchange): WireReply {
  return flavorPage(exchange, 'flavors', toFlavorSummary);
}

/** `GET /flavors/detail` */
export function listFlavorDetails(exchange: Exchange): WireReply {
  return flavorPage(exchange, 'flavors/detail', toFlavorBody);
}

/** `GET /flavors/{id}` */
export function showFlavor({ context, version, parameter }: Exchange): WireReply {
  const flavor = context.backend.compute.getFlavor(parameter('id'));
  return { status: 200, body: { flavor: toFlavorBody(context, version, flavor) } };
}

/** `GET /flavors/{id}/os-extra_specs`: what `detail` has in it from 2.61. */
export function showExtraSpecs({ context, parameter }: Exchange): WireReply {
  const flavor = context.backend.compute.getFlavor(parameter('id'));
  return { status: 200, body: { extra_specs: flavor.extraSpecs } };
}

/** `GET /flavors/{id}/os-extra_specs/{key}` */
export function showExtraSpec({ context, parameter }: Exchange): WireReply {
  const [id, key] = [parameter('id'), parameter('key')];
  const value = context.backend.compute.getFlavor(id).extraSpecs[key];
  if (value !== undefined) return { status: 200, body: { [key]: value } };
  throw new OpenStackRefusal('notFound', `Flavor ${id} has no extra specs with key ${key}.`);
}

/** What fits `minRam` and `minDisk`, in the order that is asked for; by id when nothing is said. */
function selectFlavors({ context, request: { query } }: Exchange): readonly NovaFlavor[] {
  const least = (name: string): number => {
    const text = query.get(name) ?? '0';
    if (/^\d+$/u.test(text)) return Number(text);
    throw new OpenStackRefusal('badRequest', `Invalid ${name} filter [${text}]`);
  };
  const [memory, disk] = [least('minRam'), least('minDisk')];
  const fitting = context.backend.compute.listFlavors().filter(({ memoryMiB, diskGiB }) => memoryMiB >= memory && diskGiB >= disk);
  const value = FLAVOR_SORT_KEYS.get(query.get('sort_key') ?? '');
  const direction = query.get('sort_dir') === 'desc' ? -1 : 1;
  if (value === undefined) return direction === 1 ? fitting : fitting.toReversed();
  return fitting.toSorted((left, right) => (value(left) < value(right) ? -direction : direction));
}

const FLAVOR_SORT_KEYS: ReadonlyMap<string, (flavor: NovaFlavor) => number | string> = new Map<string, (flavor: NovaFlavor) => number | string>([
  ['name', ({ name }) => name],
  ['memory_mb', ({ memoryMiB }) => memoryMiB],
  ['vcpus', ({ virtualCpus }) => virtualCpus],
  ['root_gb', ({ diskGiB }) => diskGiB],
  ['swap', ({ swapMiB }) => swapMiB],
]);

function flavorPage(
  exchange: Exchange,
  path: string,
  toBody: (context: Exchange['context'], version: Exchange['version'], flavor: NovaFlavor) => unknown,
): WireReply {
  const { context, version, request } = exchange;
  const marker = request.query.get('marker');
  const limit = Math.min(Number(request.query.get('limit') ?? PAGE_LIMIT), PAGE_LIMIT);
  const page = cutPage(selectFlavors(exchange), ({ id }) => id, marker, limit);
  if (page === undefined) {
    throw new OpenStackRefusal('badRequest', `marker [${marker}] not found`);
  }
  const flavors = page.map((flavor) => toBody(context, version, flavor));
  const last = page.at(-1);
  if (last === undefined || page.length < limit) return { status: 200, body: { flavors } };
  const href = nextPageHref(`${novaUrl(context)}/${path}`, request.query, last.id);
  return { status: 200, body: { flavors, flavors_links: [{ rel: 'next', href }] } };
}
