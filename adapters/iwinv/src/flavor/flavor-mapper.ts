import type { Flavor, Price } from '@isobar/core';
import { formatRef, parseMoney } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';
import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import type { FlavorDocument, FlavorWire } from './flavor-wire.ts';

export type IwinvFlavor = Flavor<IwinvNative<FlavorDocument>>;

const VCPU_KINDS: ReadonlyMap<string, Flavor['vcpuKind']> = new Map<string, Flavor['vcpuKind']>([
  ['shared', 'shared'],
  ['dedicated', 'dedicated'],
]);

/** Image types that tell the system; others, such as `solution`, do not (SOURCES.md#iwinv-image-type-systems). */
const OS_TYPES: ReadonlyMap<string, 'linux' | 'windows'> = new Map([
  ['os_linux', 'linux'],
  ['os_windows', 'windows'],
]);

/** Pure. Memory MB and disk GB are read as MiB and GiB (SOURCES.md#iwinv-sizes-binary). @param readAt UTC instant of the read */
export function toFlavor(wire: FlavorWire, cloud: string, readAt: string): IwinvFlavor {
  const { flavor_id: id, spec, status, price } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    vcpus: spec?.vcpu ?? null,
    vcpuKind: VCPU_KINDS.get(wire.provide ?? '') ?? null,
    memoryMiB: spec?.memory ?? null,
    diskGiB: spec?.disk ?? null,
    networkGbps: spec?.network ?? null,
    gpu: spec?.gpu ?? null,
    architecture: null,
    osTypes: toOsTypes(wire.supporting_images),
    constraints: wire.supporting_images?.length ? [`supporting_images=${wire.supporting_images.join(',')}`] : [],
    generation: null,
    available: status === null || status === undefined ? null : status === 'available',
    zones: wire.zone ?? null,
    prices: [...toPrice(price?.full, 'month', readAt), ...toPrice(price?.partial, 'day', readAt)],
    native: toNative(status ?? null, wire as unknown as FlavorDocument),
  };
}

/** null where no type tells a system. */
function toOsTypes(imageTypes: FlavorWire['supporting_images']): IwinvFlavor['osTypes'] {
  const found = imageTypes?.flatMap((type) => OS_TYPES.get(type) ?? []) ?? [];
  return found.length === 0 ? null : found;
}

type WirePrice = NonNullable<FlavorWire['price']>['full'];

const PRICE_EVIDENCE = { month: EVIDENCE.priceFullMonthly, day: EVIDENCE.pricePartialDaily } as const;

/** An unknown price is absent, never 0. VAT is not in it (SOURCES.md#iwinv-price-krw-number). */
function toPrice(price: WirePrice, per: 'month' | 'day', readAt: string): readonly Price[] {
  const won = typeof price?.KRW === 'number' ? price.KRW : price?.KRW?.price;
  if (won === null || won === undefined) return [];
  const { source, level } = PRICE_EVIDENCE[per];
  return [{ money: parseMoney(won, 'KRW'), per, tax: 'excluded', source, level, readAt }];
}
