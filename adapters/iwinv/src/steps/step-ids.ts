import type { StepContext } from '@isobar/core';
import { requireText } from '@isobar/core';

/** An id of the step's input, or of the output of the step that `from` names. */
export function idFrom({ input, outputs }: Pick<StepContext, 'input' | 'outputs'>, name: string): string {
  const from = input['from'];
  return requireText(typeof from === 'string' ? (outputs[from] ?? {}) : input, name);
}
