import type { components } from '@isobar/contracts/iwinv';
import { z } from 'zod';

export type ImageDocument = components['schemas']['Image'];

const text = z.string().nullish();

/** What is mapped of an image, in the catalogue and inside an instance alike. */
export const imageWire = z.looseObject({
  image_id: z.string().min(1),
  visibility: text,
  os: z.looseObject({ type: text, name: text, status: text, os_type: text, version: text }).nullish(),
  image_type: text,
  zone: z.array(z.string()).nullish(),
});

export type ImageWire = z.output<typeof imageWire>;
