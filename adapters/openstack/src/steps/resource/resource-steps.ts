import type { StepDriver } from '@isobar/core';

import { FetchImageStep } from '../image/fetch-image-step.ts';
import { UploadImageStep } from '../image/upload-image-step.ts';
import type { StepParts } from '../step-parts.ts';
import { CreateResourceStep } from './create-resource-step.ts';
import { DeleteResourceStep } from './delete-resource-step.ts';
import { DescribeResourceStep } from './describe-resource-step.ts';
import { RemoveRuleStep } from './remove-rule-step.ts';
import { VerifyRulesStep } from './verify-rules-step.ts';
import { VolumeActionStep } from './volume-action-step.ts';
import { VOLUME_ACTIONS } from './volume-actions.ts';

/** Drivers of the steps on everything that is no server. */
export function createResourceSteps(parts: StepParts): Readonly<Record<string, StepDriver>> {
  const actions = Object.entries(VOLUME_ACTIONS).map(([kind, action]): [string, StepDriver] => [kind, new VolumeActionStep(action, parts)]);
  return {
    ...Object.fromEntries(actions),
    'create-resource': new CreateResourceStep(parts),
    'delete-resource': new DeleteResourceStep(parts),
    'describe-resource': new DescribeResourceStep(parts),
    'remove-rule': new RemoveRuleStep(parts),
    'verify-rules': new VerifyRulesStep(parts),
    'upload-image': new UploadImageStep(parts),
    'fetch-image': new FetchImageStep(parts),
  };
}
