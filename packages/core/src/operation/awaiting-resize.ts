import type { AwaitingResize } from '../adapter/facts.ts';
import type { Operation } from './operation.ts';

/** The revert window of a resize operation that waits for its user; null for any other operation. */
export function awaitingResizeOf(operation: Operation | null): AwaitingResize | null {
  if (operation === null || operation.state !== 'awaitingConfirmation') return null;
  const step = operation.plan.steps.find((candidate) => candidate.awaitsConfirmation !== undefined);
  if (step?.awaitsConfirmation === undefined) return null;
  const { fromFlavor, toFlavor } = step.awaitsConfirmation;
  return { operationId: operation.id, fromFlavor, toFlavor };
}
