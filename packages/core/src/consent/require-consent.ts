import { CloudError } from '../error/cloud-error.ts';
import { invalidArgument } from '../error/invalid-argument.ts';
import type { Warning } from '../warning/warning.ts';
import type { AcceptName } from './accept-name.ts';
import { ACCEPT_NAMES, isAcceptName } from './accept-name.ts';

/** What a caller says yes to. `yes` covers the losses that are the verb's own meaning, nothing else. */
export interface Consent {
  readonly accept?: readonly string[] | undefined;
  readonly yes?: boolean | undefined;
}

/** What a plan asks for. */
export interface ConsentNeeds {
  readonly inherent: readonly AcceptName[];
  readonly surprising: readonly AcceptName[];
}

/** @throws CloudError `invalid_argument` for a name that is not in the closed list. */
export function parseAcceptNames(names: readonly string[]): readonly AcceptName[] {
  return names.map((name) => {
    if (!isAcceptName(name)) throw invalidArgument('accept', name, ACCEPT_NAMES.join(', '));
    return name;
  });
}

export function missingConsent(needs: ConsentNeeds, consent: Consent): readonly AcceptName[] {
  const accepted = new Set<AcceptName>(parseAcceptNames(consent.accept ?? []));
  const inherent = consent.yes === true ? [] : needs.inherent;
  return [...inherent, ...needs.surprising].filter((name) => !accepted.has(name));
}

/**
 * Nothing is destroyed without consent.
 * @returns a warning for each accepted name that nothing needed
 * @throws CloudError `consent_required` naming what is missing; `invalid_argument` for an unknown name
 */
export function requireConsent(needs: ConsentNeeds, consent: Consent): readonly Warning[] {
  const missing = missingConsent(needs, consent);
  if (missing.length > 0) {
    const inherentOnly = missing.every((name) => needs.inherent.includes(name));
    const how = inherentOnly ? 'confirm with yes, or accept it by name' : 'accept each by name';
    throw new CloudError('consent_required', `not accepted: ${missing.join(', ')} (${how})`, { accept: missing, outcome: 'not_applied' });
  }
  const needed = new Set<string>([...needs.inherent, ...needs.surprising]);
  return parseAcceptNames(consent.accept ?? [])
    .filter((name) => !needed.has(name))
    .map((name) => ({ type: 'compatibility', subject: 'accept', detail: `${name} was accepted, but this plan does not lose it` }));
}
