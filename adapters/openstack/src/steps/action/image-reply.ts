import type { JsonObject } from '@isobar/core';
import type { HttpReply } from '@isobar/transport';
import { z } from 'zod';

const imageWire = z.object({ image_id: z.string() });

/** Id of the image that is being made: in the body from 2.45, before at the end of `location` (SOURCES.md#nova-create-image-id-2.45). */
export function imageIdOf({ body, headers }: HttpReply): JsonObject {
  const parsed = imageWire.safeParse(body);
  const imageId = parsed.success ? parsed.data.image_id : (headers['location'] ?? '').split('/').at(-1);
  return imageId === undefined || imageId === '' ? {} : { imageId };
}
