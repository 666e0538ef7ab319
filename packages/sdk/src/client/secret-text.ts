import { createHash } from 'node:crypto';

import type { SecretText } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

/** What a plan may hold of a text that may be secret. */
export function toSecretText(text: string): SecretText {
  return { sha256: createHash('sha256').update(text).digest('hex'), sizeBytes: Buffer.byteLength(text) };
}

/** @throws CloudError `invalid_argument` where the text given with execute is not the one that was planned */
export function requireSameText(field: string, planned: SecretText, text: string): void {
  if (toSecretText(text).sha256 !== planned.sha256) throw invalidArgument(field, null, 'the text that the plan was made with');
}
