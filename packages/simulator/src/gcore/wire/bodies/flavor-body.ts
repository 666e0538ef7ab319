import type { FlavorDocument, PriceDocument } from '../documents.ts';
import type { Flavor } from '../../model/catalog.ts';

const HOURS_PER_MONTH = 720;
const CURRENCY = 'EUR';

/** A flavor as it stands inside an instance. `ram` is MiB; the hardware is described in texts. */
export const toFlavorPart = (flavor: Flavor): FlavorDocument => ({
  flavor_id: flavor.id,
  flavor_name: flavor.id,
  vcpus: flavor.vcpus,
  ram: flavor.memoryMiB,
  hardware_description: { vcpus: String(flavor.vcpus), ram: String(flavor.memoryMiB) },
  os_type: flavor.osType,
  architecture: flavor.architecture,
});

/** A flavor of the list; the prices are there only when asked for. */
export const toFlavorBody = (flavor: Flavor, includePrices: boolean): FlavorDocument => ({
  ...toFlavorPart(flavor),
  disabled: false,
  ...(includePrices ? toPrices(flavor.pricePerHour) : {}),
});

type FlavorPrices = Required<Pick<PriceDocument, 'price_per_hour' | 'price_per_month' | 'currency_code' | 'price_status'>>;

/** Prices per hour and month in EUR; a price that could not be computed is null with status `error`. */
export function toPrices(pricePerHour: number | null): FlavorPrices {
  if (pricePerHour === null) {
    return { price_per_hour: null, price_per_month: null, currency_code: null, price_status: 'error' };
  }
  return {
    price_per_hour: pricePerHour,
    price_per_month: toMonthlyPrice(pricePerHour),
    currency_code: CURRENCY,
    price_status: 'show',
  };
}

/** Rounded to a millionth, so that no binary fraction shows. */
const toMonthlyPrice = (pricePerHour: number): number => Math.round(pricePerHour * HOURS_PER_MONTH * 1_000_000) / 1_000_000;

/** A flavor of whole machines; its hardware is described in words, its stock only when asked for. */
export function toBareMetalFlavorBody(
  flavor: Flavor,
  shown: { readonly includePrices: boolean; readonly includeCapacity: boolean; readonly includeStock: boolean },
): FlavorDocument {
  const { bareMetal } = flavor;
  return {
    ...toFlavorBody(flavor, shown.includePrices),
    hardware_description: describeHardware(flavor),
    resource_class: bareMetal?.resourceClass ?? '',
    ...(shown.includeCapacity ? { capacity: bareMetal?.capacity ?? null } : {}),
    ...(shown.includeStock ? { reserved_capacity: 0 } : {}),
  };
}

/** The texts that stand in the place of numbers for a whole machine. */
export const describeHardware = (flavor: Flavor): Readonly<Record<string, string>> => ({
  cpu: `${flavor.vcpus} cores`,
  disk: '2x480GB SSD',
  license: '',
  network: '2x25GbE',
  ram: `${flavor.memoryMiB / 1024}GB RAM`,
});
