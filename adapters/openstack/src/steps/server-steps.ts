import type { StepDriver } from '@isobar/core';

import { ActionStep } from './action/action-step.ts';
import type { ActionVerb } from './action/action-verbs.ts';
import { ACTION_VERBS } from './action/action-verbs.ts';
import type { AttachmentKind } from './attach/attachment-kinds.ts';
import { ATTACHMENT_KINDS } from './attach/attachment-kinds.ts';
import { AttachmentStep } from './attach/attachment-step.ts';
import { FloatingIpStep } from './attach/floating-ip-step.ts';
import { SecurityGroupStep } from './attach/security-group-step.ts';
import { AwaitConfirmationStep } from './await-confirmation-step.ts';
import { ConsoleStep } from './console-step.ts';
import { CreatePortStep } from './create/create-port-step.ts';
import { CreateServerStep } from './create/create-server-step.ts';
import { FloatingIpOnPortStep } from './create/floating-ip-on-port-step.ts';
import { ReleaseFloatingIpStep } from './create/release-floating-ip-step.ts';
import { DeletePortStep } from './delete/delete-port-step.ts';
import { DeleteServerStep } from './delete/delete-server-step.ts';
import { DeleteVolumeStep } from './delete/delete-volume-step.ts';
import { AwaitImageStep } from './image-of-server/await-image-step.ts';
import { CreateImageStep } from './image-of-server/create-image-step.ts';
import { LockStep } from './lock-step.ts';
import { RenameStep } from './rename-step.ts';
import type { StepParts } from './step-parts.ts';

/** Drivers of the steps of server strategies. */
export function createServerSteps(parts: StepParts): Readonly<Record<string, StepDriver>> {
  const actions = Object.entries<ActionVerb>(ACTION_VERBS).map(([kind, verb]): [string, StepDriver] => [kind, new ActionStep(verb, parts)]);
  const attachments = Object.entries<AttachmentKind>(ATTACHMENT_KINDS).map(([kind, row]): [string, StepDriver] => [
    kind,
    new AttachmentStep(row, parts),
  ]);
  return {
    ...Object.fromEntries(actions),
    ...Object.fromEntries(attachments),
    'create-image': new CreateImageStep(parts),
    'await-image': new AwaitImageStep(parts),
    lock: new LockStep('lock', parts),
    unlock: new LockStep('unlock', parts),
    console: new ConsoleStep(parts),
    'attach-floating-ip': new FloatingIpStep('attach', parts),
    'detach-floating-ip': new FloatingIpStep('detach', parts),
    'attach-security-group': new SecurityGroupStep('attach', parts),
    'detach-security-group': new SecurityGroupStep('detach', parts),
    'create-port': new CreatePortStep(parts),
    'create-floating-ip-on-port': new FloatingIpOnPortStep(parts),
    'release-floating-ip': new ReleaseFloatingIpStep(parts),
    'create-server': new CreateServerStep(parts),
    'delete-server': new DeleteServerStep(parts),
    'delete-port': new DeletePortStep(parts),
    'delete-volume': new DeleteVolumeStep(parts),
    rename: new RenameStep(parts),
    'await-confirmation': new AwaitConfirmationStep(parts),
  };
}
