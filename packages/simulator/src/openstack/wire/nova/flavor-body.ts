import type { NovaFlavor } from '../../model/catalog.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import type { Microversion } from '../shared/microversion.ts';
import { bookmarkLinks, novaLinks } from './nova-links.ts';

/** A flavor as `flavors/detail` shows it; `swap` is `""` for none before 2.75. */
export function toFlavorBody(context: ServiceContext, version: Microversion, flavor: NovaFlavor) {
  return {
    id: flavor.id,
    name: flavor.name,
    ram: flavor.memoryMiB,
    disk: flavor.diskGiB,
    swap: flavor.swapMiB === 0 && !isAtLeast(version, '2.75') ? '' : flavor.swapMiB,
    'OS-FLV-EXT-DATA:ephemeral': flavor.ephemeralGiB,
    'OS-FLV-DISABLED:disabled': false,
    vcpus: flavor.virtualCpus,
    'os-flavor-access:is_public': true,
    rxtx_factor: 1,
    links: novaLinks(context, `flavors/${flavor.id}`),
    ...(isAtLeast(version, '2.55') ? { description: flavor.description } : {}),
    ...(isAtLeast(version, '2.61') ? { extra_specs: flavor.extraSpecs } : {}),
  };
}

/** A flavor as `flavors` lists it. */
export function toFlavorSummary(context: ServiceContext, version: Microversion, flavor: NovaFlavor) {
  return {
    id: flavor.id,
    name: flavor.name,
    links: novaLinks(context, `flavors/${flavor.id}`),
    ...(isAtLeast(version, '2.55') ? { description: flavor.description } : {}),
  };
}

/** The flavor within a server: a link, and from 2.47 a copy without the id. */
export function toServerFlavor(context: ServiceContext, version: Microversion, flavor: NovaFlavor) {
  if (!isAtLeast(version, '2.47')) {
    return { id: flavor.id, links: bookmarkLinks(context, `flavors/${flavor.id}`) };
  }
  return {
    vcpus: flavor.virtualCpus,
    ram: flavor.memoryMiB,
    disk: flavor.diskGiB,
    ephemeral: flavor.ephemeralGiB,
    swap: flavor.swapMiB,
    original_name: flavor.name,
    extra_specs: flavor.extraSpecs,
  };
}
