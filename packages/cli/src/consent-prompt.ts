import type { AcceptName, Consent, Plan } from '@isobar/core';
import { CloudError, missingConsent } from '@isobar/core';

import type { Terminal } from './context.ts';
import { acceptText, planText } from './plan-view/plan-text.ts';

/**
 * Makes sure that every loss of a plan is accepted. On a terminal it asks; without one it refuses.
 * @throws CloudError `consent_required` naming what is missing
 */
export async function obtainConsent(plan: Plan, given: Consent, terminal: Terminal): Promise<Consent> {
  const missing = missingConsent(plan.accept, given);
  if (missing.length === 0) return given;
  terminal.note(planText(plan));
  if (!terminal.interactive) throw refused(plan, missing);
  const inherent = missing.filter((name) => plan.accept.inherent.includes(name));
  const surprising = missing.filter((name) => !inherent.includes(name));
  const accepted: AcceptName[] = [];
  for (const name of surprising) {
    const answer = await terminal.ask(`Type ${name} to accept this loss: `);
    if (answer.trim() !== name) throw refused(plan, missing);
    accepted.push(name);
  }
  if (inherent.length > 0) {
    const answer = await terminal.ask(`This is what ${plan.action} means: ${inherent.join(', ')}. Go on? [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw refused(plan, missing);
  }
  return { yes: true, accept: [...(given.accept ?? []), ...accepted] };
}

function refused(plan: Plan, missing: readonly string[]): CloudError {
  return new CloudError(
    'consent_required',
    `nothing was sent: ${plan.action} ${plan.target} needs ${acceptText(plan)}; missing: ${missing.join(', ')}`,
    {
      cloud: plan.cloud,
      resource: plan.target,
      operation: plan.action,
      accept: missing,
      outcome: 'not_applied',
    },
  );
}
