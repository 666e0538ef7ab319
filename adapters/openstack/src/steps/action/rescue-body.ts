import type { JsonObject } from '@isobar/core';
import { optionalText, requireSecret } from '@isobar/core';

/** The body of a rescue from its input and the secrets of this process; null where Nova is to choose all. */
export function toRescueBody(input: JsonObject, secrets: Readonly<Record<string, string>>): JsonObject {
  const { imageId } = input;
  const rescue = {
    ...(imageId === undefined ? {} : { rescue_image_ref: imageId }),
    ...(optionalText(input, 'password') === 'set' ? { adminPass: requireSecret(secrets, 'password') } : {}),
  };
  return { rescue: Object.keys(rescue).length === 0 ? null : rescue };
}
