import type { components } from '@isobar/contracts/gcore';
import type { QuoteRequest } from '@isobar/core';
import { z } from 'zod';

import type { GcoreDialect } from '../gcore-dialect.ts';

const amount = z.number().nullish();

const partsWire = z.object({ flavor: amount, volumes: z.record(z.string(), amount).nullish(), external_ip: amount }).nullish();

/** What a machine would cost, by parts (SOURCES.md#gcore-op-price-preview). */
export const pricePreviewWire = z.looseObject({
  currency_code: z.string().nullish(),
  price_status: z.string().nullish(),
  per_hour: partsWire,
  per_month: partsWire,
});

export type PricePreviewReply = z.output<typeof pricePreviewWire>;
export type PricePreviewParts = NonNullable<PricePreviewReply['per_hour']>;

/** A machine to be priced: its volumes by whole GiB, each with its type. */
export interface PricedMachine {
  readonly flavorId: string;
  readonly volumes: readonly { readonly sizeGiB: number; readonly type: string }[];
  readonly publicAddresses: number;
}

/** Volumes are sold by the whole GiB; one without a type is of the default one, which the reply names. */
export function toPricedMachine({ flavorId, volumes, publicAddresses }: QuoteRequest, { volumeTypes }: GcoreDialect): PricedMachine {
  const typed = volumes.map(({ sizeGiB, type }) => ({ sizeGiB: Math.ceil(sizeGiB), type: type ?? volumeTypes.defaultType }));
  return { flavorId, volumes: typed, publicAddresses };
}

/** One machine, whose name does not matter. Where its volumes come from makes no difference to their price. */
export function toPreviewBody({ flavorId, volumes, publicAddresses }: PricedMachine): components['schemas']['PricePreviewBody'] {
  type TypeName = components['schemas']['VolumeType'];
  return {
    flavor: flavorId,
    names: ['priced'],
    interfaces: Array.from({ length: publicAddresses }, () => ({ type: 'external' as const })),
    volumes: volumes.map(({ sizeGiB, type }) => ({ source: 'new-volume' as const, size: sizeGiB, type_name: type as TypeName })),
  };
}
