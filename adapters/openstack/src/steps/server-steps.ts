import type { StepDriver } from '@isobar/core';

import { ActionStep } from './action/action-step.ts';
import type { ActionVerb } from './action/action-verbs.ts';
import { ACTION_VERBS } from './action/action-verbs.ts';
import { AwaitConfirmationStep } from './await-confirmation-step.ts';
import { CreatePortStep } from './create/create-port-step.ts';
import { CreateServerStep } from './create/create-server-step.ts';
import { DeletePortStep } from './delete/delete-port-step.ts';
import { DeleteServerStep } from './delete/delete-server-step.ts';
import { DeleteVolumeStep } from './delete/delete-volume-step.ts';
import { RenameStep } from './rename-step.ts';
import type { StepParts } from './step-parts.ts';

/** Drivers of the steps of server strategies. */
export function createServerSteps(parts: StepParts): Readonly<Record<string, StepDriver>> {
  const actions = Object.entries<ActionVerb>(ACTION_VERBS).map(([kind, verb]): [string, StepDriver] => [kind, new ActionStep(verb, parts)]);
  return {
    ...Object.fromEntries(actions),
    'create-port': new CreatePortStep(parts),
    'create-server': new CreateServerStep(parts),
    'delete-server': new DeleteServerStep(parts),
    'delete-port': new DeletePortStep(parts),
    'delete-volume': new DeleteVolumeStep(parts),
    rename: new RenameStep(parts),
    'await-confirmation': new AwaitConfirmationStep(parts),
  };
}
