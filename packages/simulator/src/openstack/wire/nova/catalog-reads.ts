import type { WireReply } from '../../../kernel/wire.ts';
import type { KeyPair, NovaFlavor } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
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

/** `GET /os-keypairs` */
export function listKeyPairs({ context, caller, version }: Exchange): WireReply {
  const keypairs = context.backend.compute.listKeyPairs(caller).map((key) => ({
    keypair: toKeyPairBody(key, isAtLeast(version, '2.2')),
  }));
  return { status: 200, body: { keypairs } };
}

/** `GET /os-keypairs/{name}` */
export function showKeyPair({ context, caller, version, parameter }: Exchange): WireReply {
  const name = parameter('name');
  const key = context.backend.compute.listKeyPairs(caller).find((row) => row.name === name);
  if (key === undefined) {
    const text = `Keypair ${name} not found for user ${caller.userId}`;
    throw new OpenStackRefusal('notFound', text);
  }
  const keypair = { ...toKeyPairBody(key, isAtLeast(version, '2.2')), user_id: key.userId };
  return { status: 200, body: { keypair } };
}

/** `GET /os-availability-zone` */
export function listZones({ context }: Exchange): WireReply {
  const availabilityZoneInfo = context.backend.compute.listZones().map((zoneName) => ({
    zoneName,
    zoneState: { available: true },
    hosts: null,
  }));
  return { status: 200, body: { availabilityZoneInfo } };
}

/** `GET /os-availability-zone/detail`, which clients try before they settle for less. */
export function listZoneDetails({ caller }: Exchange): WireReply {
  if (caller.isAdmin) throw new NotSimulated('the hosts of a zone');
  const text = "Policy doesn't allow os_compute_api:os-availability-zone:detail to be performed.";
  throw new OpenStackRefusal('forbidden', text);
}

/** `GET /limits` with the keys of 2.57 and later; the older proxies of Neutron are left out. */
export function showLimits({ context, caller }: Exchange): WireReply {
  const { quota, used } = context.backend.compute.usage(caller);
  const absolute = {
    maxTotalInstances: quota.instances,
    maxTotalCores: quota.cores,
    maxTotalRAMSize: quota.memoryMiB,
    maxServerMeta: 128,
    maxTotalKeypairs: 100,
    maxServerGroups: 10,
    maxServerGroupMembers: 10,
    totalRAMUsed: used.memoryMiB,
    totalCoresUsed: used.cores,
    totalInstancesUsed: used.instances,
    totalServerGroupsUsed: 0,
  };
  return { status: 200, body: { limits: { rate: [], absolute } } };
}

function flavorPage(
  exchange: Exchange,
  path: string,
  toBody: (context: Exchange['context'], version: Exchange['version'], flavor: NovaFlavor) => unknown,
): WireReply {
  const { context, version, request } = exchange;
  const marker = request.query.get('marker');
  const limit = Math.min(Number(request.query.get('limit') ?? PAGE_LIMIT), PAGE_LIMIT);
  const page = cutPage(context.backend.compute.listFlavors(), ({ id }) => id, marker, limit);
  if (page === undefined) {
    throw new OpenStackRefusal('badRequest', `marker [${marker}] not found`);
  }
  const flavors = page.map((flavor) => toBody(context, version, flavor));
  const last = page.at(-1);
  if (last === undefined || page.length < limit) return { status: 200, body: { flavors } };
  const href = nextPageHref(`${novaUrl(context)}/${path}`, request.query, last.id);
  return { status: 200, body: { flavors, flavors_links: [{ rel: 'next', href }] } };
}

function toKeyPairBody(key: KeyPair, showsType: boolean) {
  return {
    name: key.name,
    public_key: key.publicKey,
    fingerprint: key.fingerprint,
    ...(showsType ? { type: 'ssh' } : {}),
  };
}
