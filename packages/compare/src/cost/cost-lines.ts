import type { Price, QuotedPart } from '@isobar/core';

import type { CostPart } from './cost-estimate.ts';
import type { CostNeed, NeededVolume } from './cost-need.ts';
import type { RateCard } from './rate-card.ts';

/** A part of a server's cost before it is priced for a period. */
export interface CostLine extends Pick<CostPart, 'part' | 'what' | 'quantity' | 'unit'> {
  readonly prices: readonly Price[];
  /** Why there is no price, where there is none. */
  readonly missing: string;
}

/** All that has to be paid for but traffic, which is not charged by time. */
export function costLines(card: RateCard, need: CostNeed): readonly CostLine[] {
  const { usage, osType } = need;
  return [
    ...computeLines(card, need),
    ...(need.bootVolume === null ? [] : [volumeLine(card, need, 'bootVolume', need.bootVolume)]),
    ...mergedByType(need.dataVolumes).map((volume) => volumeLine(card, need, 'dataVolume', volume)),
    ...(usage.publicAddresses === 0 ? [] : [addressLine(card, need)]),
    ...(osType === null ? [] : licenceLines(card, osType)),
    ...storedLines('image', usage.imageGiB, card.perImageGiB),
    ...storedLines('snapshot', usage.snapshotGiB, card.perSnapshotGiB),
  ];
}

function computeLines(card: RateCard, { flavor, quoted }: CostNeed): readonly CostLine[] {
  const { vcpus, memoryMiB } = flavor;
  const own = card.flavor(flavor.id);
  const byUnit = card.perVcpu.length > 0 || card.perMemoryGiB.length > 0;
  if (own.length > 0 || !byUnit || vcpus === null || memoryMiB === null) {
    const prices = own.length > 0 ? own : quotedPrices(quoted, 'compute');
    return [
      { part: 'compute', what: flavor.name ?? flavor.id, quantity: 1, unit: 'server', prices, missing: 'the price of the flavor is not known' },
    ];
  }
  const memoryGiB = memoryMiB / 1024;
  return [
    { part: 'compute', what: `${vcpus} vCPU`, quantity: vcpus, unit: 'vcpu', prices: card.perVcpu, missing: 'the price of a vCPU is not known' },
    {
      part: 'compute',
      what: `${memoryGiB} GiB of memory`,
      quantity: memoryGiB,
      unit: 'GiB',
      prices: card.perMemoryGiB,
      missing: 'the price of memory is not known',
    },
  ];
}

/** A quote is for all volumes of its type, so it prices a volume that is the only one. */
function volumeLine(card: RateCard, need: CostNeed, part: 'bootVolume' | 'dataVolume', { sizeGiB, type }: NeededVolume): CostLine {
  const of = type ?? 'the default type';
  if (sizeGiB === null) {
    return { part, what: `a volume of ${of}`, quantity: 1, unit: 'whole', prices: [], missing: 'the size of the volume is not known' };
  }
  const line = { part, what: `${sizeGiB} GiB of ${of}`, missing: `the price of volumes of ${of} is not known` } as const;
  const prices = card.perVolumeGiB(type);
  const single = need.dataVolumes.length + (need.bootVolume === null ? 0 : 1) === 1;
  const quoted = single ? quotedPrices(need.quoted, 'volume') : [];
  if (prices.length > 0 || quoted.length === 0) return { ...line, quantity: sizeGiB, unit: 'GiB', prices };
  return { ...line, quantity: 1, unit: 'whole', prices: quoted };
}

function addressLine({ perAddress }: RateCard, { usage, quoted }: CostNeed): CostLine {
  const count = usage.publicAddresses;
  const line = {
    part: 'address',
    what: count === 1 ? '1 public address' : `${count} public addresses`,
    missing: 'the price of a public address is not known',
  } as const;
  const asked = quotedPrices(quoted, 'address');
  if (perAddress.length > 0 || asked.length === 0) return { ...line, quantity: count, unit: 'address', prices: perAddress };
  return { ...line, quantity: 1, unit: 'whole', prices: asked };
}

/** Windows is never free, so its absence from the card is a hole; other systems cost what a card says, and nothing where it is silent. */
function licenceLines(card: RateCard, osType: 'linux' | 'windows'): readonly CostLine[] {
  const prices = card.licence(osType);
  if (prices.length === 0 && osType === 'linux') return [];
  const missing = `the price of the ${osType} licence is not known`;
  return [{ part: 'licence', what: `licence of ${osType}`, quantity: 1, unit: 'server', prices, missing }];
}

function storedLines(part: 'image' | 'snapshot', sizeGiB: number | null, prices: readonly Price[]): readonly CostLine[] {
  if (sizeGiB === null || sizeGiB === 0) return [];
  return [{ part, what: `${sizeGiB} GiB of ${part}s`, quantity: sizeGiB, unit: 'GiB', prices, missing: `the price of ${part}s is not known` }];
}

function quotedPrices(quoted: readonly QuotedPart[] | undefined, part: QuotedPart['part']): readonly Price[] {
  const [first, ...others] = (quoted ?? []).filter((candidate) => candidate.part === part);
  return first === undefined || others.length > 0 ? [] : first.prices;
}

/** One line a type; a volume of unknown size stands apart, since nothing can be added to it. */
function mergedByType(volumes: readonly NeededVolume[]): readonly NeededVolume[] {
  const sizes = new Map<string | null, number>();
  for (const { sizeGiB, type } of volumes) if (sizeGiB !== null) sizes.set(type, (sizes.get(type) ?? 0) + sizeGiB);
  return [...[...sizes].map(([type, sizeGiB]) => ({ type, sizeGiB })), ...volumes.filter(({ sizeGiB }) => sizeGiB === null)];
}
