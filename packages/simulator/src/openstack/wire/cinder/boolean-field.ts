import type { FieldCheck } from '../shared/field-checks.ts';
import { toPythonText } from '../shared/python-text.ts';

const TRUE = ['True', 'TRUE', 'true', '1', 'ON', 'On', 'on', 'YES', 'Yes', 'yes', 'y', 't'];
const FALSE = ['False', 'FALSE', 'false', '0', 'OFF', 'Off', 'off', 'NO', 'No', 'no', 'n', 'f'];

/** Cinder takes many texts for a truth value. */
export const truthValue: FieldCheck = (value) => {
  if (typeof value === 'boolean' || (typeof value === 'string' && [...TRUE, ...FALSE].includes(value))) return undefined;
  return `${toPythonText(value)} is not one of ${toPythonText([true, ...TRUE, false, ...FALSE])}`;
};

/** What {@link truthValue} has let through. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && TRUE.includes(value));
}
