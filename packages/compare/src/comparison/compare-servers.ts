import type { Flavor, Server, Volume } from '@isobar/core';

import { bookWarnings } from '../place/book-warnings.ts';
import type { LocatedClouds } from '../place/locate-clouds.ts';
import { allClouds, chooseClouds, locateClouds, placeWarnings } from '../place/locate-clouds.ts';
import { checkQuestion } from './check-question.ts';
import type { CompareSource, ListedRows } from './compare-source.ts';
import { comparedServer } from './compared-server.ts';
import { totalOfServers } from './comparison-totals.ts';
import type { ServerQuestion } from './comparison-question.ts';
import { costWarnings } from './cost-warnings.ts';
import type { ComparedServer, InventoryComparison } from './inventory-comparison.ts';
import type { PricedUnits } from './inventory-cloud.ts';
import { openInventoryCloud } from './inventory-cloud.ts';
import { listFailures } from './list-failures.ts';
import { listWarnings } from './list-warnings.ts';
import type { PricedCloud } from './used-rates.ts';
import { usedRates } from './used-rates.ts';
import { VolumeIndex } from './volume-index.ts';

/**
 * What the servers of some clouds cost, and would cost on others. Clouds are asked at the same time; of one that fails the
 * answer tells so.
 * @throws CloudError `invalid_argument` for a question that is wrong in itself, and for a cloud that is not configured
 */
export async function compareServers(source: CompareSource, question: ServerQuestion): Promise<InventoryComparison> {
  checkQuestion(question);
  const { usage, currency, period, at, rates, where = null, signal } = question;
  const from = [...new Set(question.from)];
  const asked = [...new Set(question.to)];
  const all = [...new Set([...from, ...asked])];
  for (const cloud of all) source.prices.provider(cloud);
  const locating = locateClouds(source, all, { signal });
  // Where no place is asked for, nobody waits for it.
  const chosen = where === null ? allClouds(asked) : await chooseClouds(onlyOf(asked, await locating), where);
  const to = chosen.clouds;
  const [located, read] = await Promise.all([locating, readInventory(source, { ...question, from, to })]);
  const clouds = new Map(
    await Promise.all(
      [...new Set([...from, ...to])].map(async (cloud) => {
        const flavors = read.flavors.items.filter((flavor) => flavor.cloud === cloud);
        const failed = read.flavors.failures.some((failure) => failure.cloud === cloud);
        return [cloud, await openInventoryCloud(source, { cloud, flavors, failed, ...unitsOf(cloud, read, question) }, question)] as const;
      }),
    ),
  );
  const targets = to.flatMap((cloud) => clouds.get(cloud) ?? []);
  const inventory = { clouds, targets, volumes: new VolumeIndex(read.volumes.items), usage };
  const servers = read.servers.items.map((server) => comparedServer(server, inventory));
  const priced = pricedClouds(servers);
  const failures = listFailures([chosen, read.servers, read.volumes, read.flavors]);
  return {
    kind: 'inventoryComparison',
    usage,
    currency,
    period,
    rates: usedRates(priced, rates),
    at,
    from,
    to,
    places: located.places.filter(({ cloud }) => from.includes(cloud) || to.includes(cloud)),
    where,
    elsewhere: chosen.elsewhere,
    servers,
    now: from.map((cloud) => totalNow(cloud, servers, currency)),
    there: to.map((cloud) => totalThere(cloud, servers, currency)),
    failures,
    warnings: [
      ...chosen.warnings,
      ...placeWarnings(located, failures),
      ...bookWarnings(located.places, question.bookOf),
      ...[read.servers, read.volumes, read.flavors].flatMap(listWarnings),
      ...[...clouds.values()].flatMap((cloud) => cloud.warnings),
      ...costWarnings(priced, question),
    ],
  };
}

/** What is known of some clouds of many. */
function onlyOf(clouds: readonly string[], { places, failures, warnings }: LocatedClouds): LocatedClouds {
  const isOne = ({ cloud }: { readonly cloud: string }): boolean => clouds.includes(cloud);
  return { places: places.filter(isOne), failures: failures.filter(isOne), warnings };
}

interface ReadInventory {
  readonly servers: ListedRows<Server>;
  readonly volumes: ListedRows<Volume>;
  readonly flavors: ListedRows<Flavor>;
}

async function readInventory(source: CompareSource, { from, to, accept, signal }: ServerQuestion): Promise<ReadInventory> {
  const [servers, volumes, flavors] = await Promise.all([
    source.servers.list({ clouds: from, accept, signal }).collect(),
    source.volumes.list({ clouds: from, signal }).collect(),
    source.flavors.list({ clouds: [...new Set([...from, ...to])], signal }).collect(),
  ]);
  return { servers, volumes, flavors };
}

/** Types that the servers of a cloud have there, and the default type of what may come to it. */
function unitsOf(cloud: string, { volumes, servers }: ReadInventory, { to, usage }: ServerQuestion): PricedUnits {
  const here = volumes.items.filter((volume) => volume.cloud === cloud && volume.attachments.length > 0).map(({ type }) => type);
  const types = new Set([...here, ...(to.includes(cloud) ? [null] : [])]);
  const addresses =
    usage.publicAddresses === null
      ? servers.items.some((server) => server.addresses.some(({ kind }) => kind !== 'private'))
      : usage.publicAddresses > 0;
  return { types: [...types], addresses };
}

function pricedClouds(servers: readonly ComparedServer[]): readonly PricedCloud[] {
  return servers.flatMap(({ cloud, cost, offers }) => [
    ...(cost === null ? [] : [{ cloud, cost }]),
    ...offers.flatMap((offer) => (offer.cost === null ? [] : [{ cloud: offer.cloud, cost: offer.cost }])),
  ]);
}

function totalNow(cloud: string, servers: readonly ComparedServer[], currency: string) {
  const own = servers.filter((server) => server.cloud === cloud);
  return totalOfServers(
    cloud,
    own.map(({ cost }) => ({ cost, blocked: false })),
    currency,
  );
}

function totalThere(cloud: string, servers: readonly ComparedServer[], currency: string) {
  const offers = servers.flatMap((server) => server.offers.find((offer) => offer.cloud === cloud) ?? []);
  return totalOfServers(
    cloud,
    offers.map(({ cost, blockers }) => ({ cost, blocked: blockers.length > 0 })),
    currency,
  );
}
