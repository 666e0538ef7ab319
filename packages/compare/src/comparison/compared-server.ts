import type { Server } from '@isobar/core';

import type { CostNeed } from '../cost/cost-need.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import type { FlavorRequirement } from '../match/requirement.ts';
import { requirementOf } from '../match/requirement-of.ts';
import type { ComparisonQuestion } from './comparison-question.ts';
import { costDelta } from './cost-delta.ts';
import type { ComparedServer, ServerOffer } from './inventory-comparison.ts';
import type { InventoryCloud } from './inventory-cloud.ts';
import type { VolumeIndex } from './volume-index.ts';

/** What servers are compared by. */
export interface Inventory {
  readonly clouds: ReadonlyMap<string, InventoryCloud>;
  readonly targets: readonly InventoryCloud[];
  readonly volumes: VolumeIndex;
  readonly usage: ComparisonQuestion['usage'];
}

/** A server as it is, and as it would be on each target. */
export function comparedServer(server: Server, { clouds, targets, volumes, usage }: Inventory): ComparedServer {
  const home = clouds.get(server.cloud);
  const flavor = home?.flavorOf(server) ?? null;
  const own = volumes.of(server, ((flavor ?? server.flavor).diskGiB ?? 0) > 0);
  const requirement = requirementOf(server, flavor, own.bootVolume?.sizeGiB ?? null);
  const publicAddresses = usage.publicAddresses ?? publicAddressesOf(server);
  const need: CostNeed = {
    flavor: flavor ?? { ...server.flavor, id: server.flavor.id ?? '' },
    ...own,
    usage: { ...usage, publicAddresses },
    osType: requirement?.osType ?? null,
  };
  const cost = home?.cost(need) ?? null;
  return {
    ref: server.ref,
    name: server.name,
    cloud: server.cloud,
    flavor: server.flavor.name ?? server.flavor.id,
    requirement,
    cost,
    offers: targets
      .filter((target) => target.cloud !== server.cloud)
      .map((target) => (requirement === null ? UNTOLD(target.cloud) : serverOffer(target, requirement, need, cost))),
  };
}

const UNTOLD = (cloud: string): ServerOffer => ({
  cloud,
  match: null,
  cost: null,
  delta: null,
  blockers: ['the size of the server is not known'],
});

/** Volumes move as volumes of the default type: types of one cloud mean nothing on another. */
function serverOffer(target: InventoryCloud, requirement: FlavorRequirement, need: CostNeed, here: ComparedServer['cost']): ServerOffer {
  const match = target.nearest(requirement);
  if (match === null) return { cloud: target.cloud, match, cost: null, delta: null, blockers: ['no flavor is known there'] };
  const { bootVolumeGiB, dataVolumeGiB, flavor } = match;
  const data = need.dataVolumes.map(({ sizeGiB }) => ({ sizeGiB, type: null }));
  const cost = target.cost({
    ...need,
    flavor,
    bootVolume: bootVolumeGiB === null ? null : { sizeGiB: bootVolumeGiB, type: null },
    dataVolumes: dataVolumeGiB === null ? data : [...data, { sizeGiB: dataVolumeGiB, type: null }],
  });
  return { cloud: target.cloud, match, cost, delta: costDelta(here, cost, match.fit === 'lacking'), blockers: blockersOf(match) };
}

function blockersOf({ blockers, flavor }: FlavorMatch): readonly string[] {
  const told = blockers.map(({ text }) => text);
  const soldOut = flavor.available === false && !blockers.some(({ facet }) => facet === 'availability');
  return soldOut ? [...told, 'sold out'] : told;
}

function publicAddressesOf({ addresses }: Server): number {
  return addresses.filter(({ family, kind }) => family === 4 && kind !== 'private').length;
}
