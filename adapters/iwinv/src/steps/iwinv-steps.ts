import type { StepDriver } from '@isobar/core';

import { ActionStep } from './action/action-step.ts';
import { ACTION_VERBS } from './action/action-verbs.ts';
import { CreateStep } from './create-step.ts';
import { DeleteStep } from './delete-step.ts';
import { GroupStep } from './group/group-step.ts';
import { GROUP_VERBS } from './group/group-verbs.ts';
import { ReadConsoleStep } from './read-console-step.ts';
import { ReadPasswordStep } from './read-password-step.ts';
import { RenameStep } from './rename-step.ts';
import { RevertWindowStep } from './revert-window-step.ts';
import type { StepParts } from './step-parts.ts';
import { ATTACHMENT_VERBS, AttachmentStep } from './volume/attachment-step.ts';
import { CreateVolumeStep } from './volume/create-volume-step.ts';
import { DeleteVolumeStep } from './volume/delete-volume-step.ts';

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
    'read-console': new ReadConsoleStep(parts),
    'create-volume': new CreateVolumeStep(parts),
    'attach-volume': new AttachmentStep(ATTACHMENT_VERBS.attach, parts),
    'detach-volume': new AttachmentStep(ATTACHMENT_VERBS.detach, parts),
    'create-security-group': new GroupStep(GROUP_VERBS.create, parts),
    'delete-security-group': new GroupStep(GROUP_VERBS.delete, parts),
    'attach-security-group': new GroupStep(GROUP_VERBS.attach, parts),
    'detach-security-group': new GroupStep(GROUP_VERBS.detach, parts),
    'add-rule': new GroupStep(GROUP_VERBS.addRule, parts),
    'remove-rule': new GroupStep(GROUP_VERBS.removeRule, parts),
  };
}
