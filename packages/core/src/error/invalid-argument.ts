import type { Json } from '../json.ts';
import { CloudError } from './cloud-error.ts';

/** Bad input, found before anything is sent: names the field, what was given and what is allowed. */
export function invalidArgument(field: string, given: Json | undefined, allowed: string): CloudError {
  const shown = given === undefined ? 'nothing' : JSON.stringify(given);
  return new CloudError('invalid_argument', `${field}: got ${shown}, allowed is ${allowed}`, {
    field,
    given: given ?? null,
    allowed,
    outcome: 'not_applied',
  });
}
