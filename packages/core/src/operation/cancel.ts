import { CloudError } from '../error/cloud-error.ts';
import type { OperationJournal } from './journal.ts';
import type { Operation, StepProgress } from './operation.ts';
import { isFinal } from './operation.ts';
import type { OperationPorts } from './ports.ts';
import { reduceEvents } from './reduce.ts';
import type { StepSpec } from './step.ts';

/**
 * Asks for an operation to stop before its next step and to be undone. Whoever drives it does that; nothing is sent here.
 * One that was cancelled already is left as it is.
 * @throws CloudError `not_found`; `conflict` where it is over, rests with a question or a resize, or has passed the point of no return
 */
export async function requestCancel(id: string, { store }: Pick<OperationPorts, 'store'>): Promise<Operation> {
  const operation = reduceEvents(await store.events(id));
  if (operation.state === 'cancelled' || operation.cancelRequestedAt !== null) return operation;
  const refused = refusal(operation);
  if (refused !== null) throw refused;
  await store.requestCancel(id);
  return operation;
}

/**
 * Whether the operation is to stop here. A wish that comes too late to be granted is told once, as a warning, and the operation goes on.
 */
export async function stopsHere(journal: OperationJournal, ports: OperationPorts): Promise<boolean> {
  const { operation } = journal;
  if (operation.cancelRequestedAt !== null) return true;
  if (!(await ports.store.cancelRequested(operation.id))) return false;
  const passed = stepWithoutReturn(operation);
  if (passed === undefined) {
    await journal.record({ type: 'cancelRequested' });
    return true;
  }
  await warnTooLate(journal, `${passed.title} was accepted and cannot be undone, so the operation goes on`);
  return false;
}

/** Tells a wish that came while the last step was under way. */
export async function warnWhereTooLate(journal: OperationJournal, ports: OperationPorts): Promise<void> {
  if (await ports.store.cancelRequested(journal.operation.id)) await warnTooLate(journal, 'every step was done by then');
}

async function warnTooLate(journal: OperationJournal, why: string): Promise<void> {
  if (journal.operation.warnings.some(({ subject }) => subject === 'cancel')) return;
  await journal.record({ type: 'warned', warning: { type: 'unsupported', subject: 'cancel', detail: `asked for too late: ${why}` } });
}

function refusal(operation: Operation): CloudError | null {
  const { id, state } = operation;
  if (isFinal(operation)) return conflict(id, `it is ${state}: there is nothing to stop`);
  if (state === 'compensating') return conflict(id, 'a step failed, and what was done is being undone already');
  if (state === 'awaitingConfirmation') return conflict(id, 'the resize is done and waits: confirm or revert it', 'revertResize');
  const passed = stepWithoutReturn(operation);
  if (passed !== undefined) return conflict(id, `it is past the point of no return: ${passed.title} was accepted and cannot be undone`);
  if (state !== 'needsAttention' || restsBetweenSteps(operation)) return null;
  return conflict(id, 'its question comes first: until then nobody knows what there is to undo', 'answer');
}

/** Whether a question was asked where no write was under way, and not because of what became of one. */
export function restsBetweenSteps({ attention, steps }: Operation): boolean {
  const asked = steps.find((step) => step.id === attention?.stepId);
  if (asked === undefined) return !steps.some((step) => step.state === 'intended' || step.state === 'accepted');
  return asked.compensates === null && (asked.state === 'pending' || asked.state === 'notApplied');
}

/** A write that was accepted and that nothing takes back. What is only intended may not have been sent: that is found out before it stops. */
function stepWithoutReturn({ plan, steps }: Operation): StepSpec | undefined {
  const begun = (id: string): boolean => isBegun(steps.find((step) => step.id === id));
  return plan.steps.find((step) => step.writes && (step.pointOfNoReturn === true || step.compensation === undefined) && begun(step.id));
}

const BEGUN: ReadonlySet<StepProgress['state']> = new Set(['accepted', 'done']);

function isBegun(step: StepProgress | undefined): boolean {
  return step !== undefined && BEGUN.has(step.state);
}

function conflict(id: string, reason: string, alternative?: string): CloudError {
  return new CloudError('conflict', `operation ${id} cannot be cancelled: ${reason}`, {
    resource: id,
    outcome: 'not_applied',
    ...(alternative === undefined ? {} : { alternative }),
  });
}
