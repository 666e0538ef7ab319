import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

export type FlavorDocument = components['schemas']['Flavor'];

const text = z.string().nullish();
const number = z.number().nullish();

/** Whole won without VAT, or the object form that a client once knew (SOURCES.md#iwinv-price-krw-number, #iwinv-price-object-form). */
const won = z.union([z.number(), z.looseObject({ price: number })]).nullish();
const priceWire = z.looseObject({ type: text, KRW: won }).nullish();

/** What is mapped of a flavor of the catalogue, where the sizes stand under `spec`. */
export const flavorWire = z.looseObject({
  flavor_id: z.string().min(1),
  name: text,
  provide: text,
  status: text,
  spec: z.looseObject({ type: text, vcpu: number, memory: number, disk: number, network: number, gpu: text }).nullish(),
  // Image types such as os_linux, not image ids (SOURCES.md#iwinv-flavor-supporting-images).
  supporting_images: z.array(z.string()).nullish(),
  zone: z.array(z.string()).nullish(),
  price: z.looseObject({ full: priceWire, partial: priceWire }).nullish(),
});

export type FlavorWire = z.output<typeof flavorWire>;
