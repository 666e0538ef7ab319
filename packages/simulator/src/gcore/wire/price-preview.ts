import type { GcoreBackend } from '../gcore-backend.ts';
import type { CreateInstanceRequest, InstanceVolumeRequest } from '../model/requests.ts';
import { refuseMissing } from '../gcore-refusal.ts';
import type { PricePreviewDocument } from './documents.ts';

const HOURS_PER_MONTH = 720;
/** Made-up prices in EUR an hour: of a GiB by type, and of an address. */
const PER_GIB = new Map([
  ['standard', 0.0001],
  ['ssd_hiiops', 0.0002],
]);
const OTHER_GIB = 0.0003;
const PER_ADDRESS = 0.004;

type Part = NonNullable<PricePreviewDocument['per_hour']>;

/** What wanted machines would cost an hour and a month; null where the flavor has no price. */
export function toPricePreview(backend: GcoreBackend, request: CreateInstanceRequest): PricePreviewDocument {
  const count = request.names.length;
  const flavor = backend.flavors.find(request.flavorId);
  if (flavor === undefined) throw refuseMissing(`Flavor ${request.flavorId} not found`);
  const price = flavor.pricePerHour;
  if (price === null) {
    const unknown = { per_hour: null, per_month: null, total_price_per_hour: null, total_price_per_month: null, per_gb: null };
    return { currency_code: null, price_status: 'error', tax_percent: 0, ...unknown, vm_count: count };
  }
  const perHour: Part = {
    flavor: round(price * count),
    volumes: volumePrices(request.volumes, count),
    external_ip: round(PER_ADDRESS * count * request.interfaces.filter((row) => row.type === 'external').length),
    floating_ip: round(PER_ADDRESS * count * request.interfaces.filter((row) => row.floatingIp?.source === 'new').length),
  };
  return {
    currency_code: 'EUR',
    price_status: 'show',
    tax_percent: 0,
    per_gb: null,
    per_hour: perHour,
    per_month: scale(perHour),
    total_price_per_hour: total(perHour),
    total_price_per_month: total(scale(perHour)),
    vm_count: count,
  };
}

/** By type, as the reply has them; disks that exist already cost nothing more. */
function volumePrices(volumes: readonly InstanceVolumeRequest[], count: number): Readonly<Record<string, number>> {
  const prices = new Map<string, number>();
  for (const row of volumes) {
    if (row.source === 'existing-volume') continue;
    const type = row.typeName ?? 'standard';
    const price = (row.sizeGiB ?? 1) * (PER_GIB.get(type) ?? OTHER_GIB) * count;
    prices.set(type, round((prices.get(type) ?? 0) + price));
  }
  return Object.fromEntries(prices);
}

function scale(part: Part): Part {
  const monthly = (price: number | null | undefined): number => round((price ?? 0) * HOURS_PER_MONTH);
  return {
    flavor: monthly(part.flavor),
    volumes: Object.fromEntries(Object.entries(part.volumes ?? {}).map(([type, price]) => [type, monthly(price)])),
    external_ip: monthly(part.external_ip),
    floating_ip: monthly(part.floating_ip),
  };
}

const total = (part: Part): number =>
  round(
    [part.flavor, part.external_ip, part.floating_ip, ...Object.values(part.volumes ?? {})].reduce<number>((sum, price) => sum + (price ?? 0), 0),
  );

const round = (price: number): number => Math.round(price * 1_000_000) / 1_000_000;
