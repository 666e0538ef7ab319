import type { ReturnedSecret, StepContext } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { CommandAnswer } from '../cloud/memory-cloud.ts';

/** Secrets that the write sends. @throws CloudError where one is wanted and this process does not have it */
export function secretsToSend(context: StepContext): { readonly password?: string; readonly userData?: string | null } {
  const password = context.input['password'] === 'set' ? requireSecret(context, 'password') : undefined;
  // null takes the user data away; a digest stands for a text that only the caller has.
  const digest = context.input['userDataSha256'];
  const userData = typeof digest === 'string' ? requireSecret(context, 'userData') : digest === null ? null : undefined;
  return { ...(password === undefined ? {} : { password }), ...(userData === undefined ? {} : { userData }) };
}

/** What goes back to the caller: the password only where it was asked for, a console link always. */
export function secretsToReturn(context: StepContext, answer: CommandAnswer): readonly ReturnedSecret[] {
  if (answer.consoleUrl !== undefined) return [{ kind: 'console', value: answer.consoleUrl }];
  const wanted = context.input['password'] === 'return' && answer.adminPass !== undefined;
  return wanted ? [{ kind: 'password', value: answer.adminPass }] : [];
}

function requireSecret(context: StepContext, name: string): string {
  const secret = context.secrets[name];
  if (secret !== undefined) return secret;
  throw new CloudError('invalid_argument', `the ${name} is needed and is not stored: give it again with a new plan`, {
    field: name,
    given: null,
    allowed: 'the same text as when the plan was made',
    outcome: 'not_applied',
    extra: { secretLost: name },
  });
}
