import type { NamedKind, Warning } from '@isobar/core';
import { requireName } from '@isobar/core';

import { IWINV_NAMES } from './translation/iwinv-names.ts';

/**
 * What a name or text deserves of warnings; none where it is left out.
 * @throws CloudError `invalid_argument` where iwinv is known to refuse it
 */
export function nameWarnings(field: string, text: string | null | undefined, kind: NamedKind): readonly Warning[] {
  const rule = IWINV_NAMES[kind];
  return text === null || text === undefined || rule === null ? [] : requireName(field, text, rule);
}
