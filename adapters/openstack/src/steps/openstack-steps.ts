import type { StepDriver } from '@isobar/core';

import { createResourceSteps } from './resource/resource-steps.ts';
import { createServerSteps } from './server-steps.ts';
import type { StepParts } from './step-parts.ts';

/** The drivers of the steps that the strategies name, by kind. */
export function createSteps(parts: StepParts): Readonly<Record<string, StepDriver>> {
  return { ...createServerSteps(parts), ...createResourceSteps(parts) };
}
