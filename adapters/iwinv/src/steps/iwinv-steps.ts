import type { StepDriver } from '@isobar/core';

import { ActionStep } from './action/action-step.ts';
import { ACTION_VERBS } from './action/action-verbs.ts';
import { CreateStep } from './create-step.ts';
import { DeleteStep } from './delete-step.ts';
import { DeleteVolumeStep } from './delete-volume-step.ts';
import { ReadPasswordStep } from './read-password-step.ts';
import { RenameStep } from './rename-step.ts';
import { RevertWindowStep } from './revert-window-step.ts';
import type { StepParts } from './step-parts.ts';

/** The drivers of the steps that the strategies name, by kind. */
export function createSteps(parts: StepParts): Readonly<Record<string, StepDriver>> {
  return {
    create: new CreateStep(parts),
    delete: new DeleteStep(parts),
    'delete-volume': new DeleteVolumeStep(parts),
    rename: new RenameStep(parts),
    start: new ActionStep(ACTION_VERBS.start, parts),
    stop: new ActionStep(ACTION_VERBS.stop, parts),
    reboot: new ActionStep(ACTION_VERBS.reboot, parts),
    rebuild: new ActionStep(ACTION_VERBS.rebuild, parts),
    resize: new ActionStep(ACTION_VERBS.resize, parts),
    'revert-window': new RevertWindowStep('stay', parts),
    'end-window': new RevertWindowStep('end', parts),
    'read-password': new ReadPasswordStep(parts),
  };
}
