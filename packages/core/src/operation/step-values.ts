import { CloudError } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';

/** A text of a step's input, baseline or output. @throws CloudError `internal` for a plan that another version made */
export function requireText(values: JsonObject, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CloudError('internal', `the step has no ${name}; was the plan made by another version?`, { outcome: 'not_applied' });
}

/** null where it is not there or no text. */
export function optionalText(values: JsonObject, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** The texts of a list; what is no text is left out. */
export function textList(values: JsonObject, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/**
 * A secret that was given with execute. It is never stored, so another process does not have it.
 * @throws CloudError `invalid_argument`, before anything is sent
 */
export function requireSecret(secrets: Readonly<Record<string, string>>, name: 'password' | 'userData'): string {
  const secret = secrets[name];
  if (secret !== undefined) return secret;
  throw new CloudError('invalid_argument', `${name}: it is not stored and was not given to this process. Plan again and give it anew.`, {
    field: name,
    outcome: 'not_applied',
    extra: { secretLost: true },
  });
}
