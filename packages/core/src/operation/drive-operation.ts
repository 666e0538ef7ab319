import { CloudError } from '../error/cloud-error.ts';
import { restsBetweenSteps, stopsHere, warnWhereTooLate } from './cancel.ts';
import { checkFacts } from './check-facts.ts';
import { compensate, undoFinished } from './compensate.ts';
import type { OperationEvent } from './event.ts';
import type { JournalPorts } from './journal.ts';
import { OperationJournal } from './journal.ts';
import type { Operation } from './operation.ts';
import { isFinal } from './operation.ts';
import type { OperationPorts } from './ports.ts';
import { applyEvent, reduceEvents } from './reduce.ts';
import type { StepOutcome } from './run-step.ts';
import { StepRun } from './run-step.ts';
import type { ResultPart, StepSpec } from './step.ts';

/**
 * Drives an operation from wherever it is until it is final, waits for a confirmation or needs a person.
 * The caller owns it (`OperationStore.own`). Throws where only looking failed: the operation then stays as it is.
 * @throws CloudError `timeout`, `canceled`, or a read's failure
 */
export async function driveOperation(id: string, ports: OperationPorts): Promise<Operation> {
  const journal = await OperationJournal.open(id, ports);
  if (isFinal(journal.operation)) return journal.operation;
  if (journal.operation.state === 'needsAttention') {
    const stops = restsBetweenSteps(journal.operation) && (await stopsHere(journal, ports));
    return stops ? endCancelled(journal, ports) : journal.operation;
  }
  if (journal.operation.cancelRequestedAt !== null) return endCancelled(journal, ports);
  if (journal.operation.state === 'pending') await journal.record({ type: 'started' });
  const failed = failedStep(journal);
  if (failed !== undefined) return endFailed(failed.spec, failed.error, journal, ports);
  for (const step of journal.operation.plan.steps) {
    const outcome = await runPlannedStep(step, journal, ports);
    if (outcome.kind === 'rest') return journal.operation;
    if (outcome.kind === 'cancelled') return endCancelled(journal, ports);
    if (outcome.kind === 'failed') return endFailed(step, outcome.error, journal, ports);
    if (outcome.kind === 'superseded') {
      await journal.record({ type: 'finished', state: 'superseded', note: outcome.note });
      return journal.operation;
    }
  }
  await warnWhereTooLate(journal, ports);
  await closeWaitingOperation(journal.operation, ports);
  await journal.record({ type: 'finished', state: 'succeeded' });
  return journal.operation;
}

async function runPlannedStep(step: StepSpec, journal: OperationJournal, ports: OperationPorts): Promise<StepOutcome> {
  const guard = step.writes ? () => guardFacts(step, journal, ports) : undefined;
  const stop = step.awaitsConfirmation === undefined ? () => stopsHere(journal, ports) : undefined;
  return new StepRun(step, null, journal, ports, { guard, stop }).run();
}

async function guardFacts(step: StepSpec, journal: OperationJournal, ports: OperationPorts): Promise<StepOutcome | null> {
  const verdict = await checkFacts(journal.operation.plan, step, ports);
  if (verdict.kind === 'unchanged') return null;
  if (verdict.kind === 'superseded') return verdict;
  await journal.record({ type: 'stepFailed', step: step.id, error: verdict.error.toJSON() });
  return { kind: 'failed', error: verdict.error };
}

function failedStep(journal: OperationJournal): { spec: StepSpec; error: CloudError } | undefined {
  const { operation } = journal;
  const progress = operation.steps.find((step) => step.compensates === null && step.state === 'failed');
  const spec = operation.plan.steps.find((step) => step.id === progress?.id);
  if (progress?.error === undefined || progress.error === null || spec === undefined) return undefined;
  return { spec, error: CloudError.fromJson(progress.error) };
}

async function endFailed(step: StepSpec, error: CloudError, journal: OperationJournal, ports: OperationPorts): Promise<Operation> {
  const ended = await compensate(step, error, journal, ports);
  const result = error.outcome === 'not_applied' ? resultWhereUndone(journal.operation) : {};
  if (ended) await journal.record({ type: 'finished', state: 'failed', error: error.toJSON(), ...result });
  return journal.operation;
}

async function endCancelled(journal: OperationJournal, ports: OperationPorts): Promise<Operation> {
  const ended = await undoFinished('it was cancelled', journal, ports);
  if (ended) await journal.record({ type: 'finished', state: 'cancelled', ...resultWhereUndone(journal.operation) });
  return journal.operation;
}

/** Where every finished step was undone and none was left half done, nothing has changed after all: unless the way back made it anew. */
function resultWhereUndone(operation: Operation): { readonly result?: ResultPart } {
  const written = new Set(operation.plan.steps.filter((step) => step.writes).map((step) => step.id));
  const planned = operation.steps.filter((step) => written.has(step.id));
  const undone = planned.some((step) => step.state === 'compensated') && !planned.some((step) => step.state === 'done');
  if (!undone || operation.result.replaced.length > 0) return {};
  const ref = operation.plan.targetId === null ? {} : { ref: operation.target };
  return { result: { ...ref, changed: false, resourceState: 'unchanged' } };
}

/** A confirm or a revert that succeeded also ends the resize that waited for it. */
async function closeWaitingOperation(operation: Operation, ports: OperationPorts): Promise<void> {
  const id = operation.plan.closesOperation;
  if (id === null) return;
  const waiting = reduceEvents(await ports.store.events(id));
  if (isFinal(waiting)) return;
  const confirmed = operation.kind === 'confirmResize';
  const event: OperationEvent = {
    type: 'finished',
    at: ports.clock.now(),
    state: confirmed ? 'succeeded' : 'cancelled',
    note: `${operation.kind} by operation ${operation.id}`,
    result: confirmed ? { changed: true, resourceState: 'changed' } : { changed: false, resourceState: 'unchanged' },
  };
  await ports.store.append(id, event);
  ports.onEvent?.(event, applyEvent(waiting, event));
}

/**
 * Records a person's answer to `needsAttention`.
 * @throws CloudError `conflict` where nothing was asked, `invalid_argument` for a choice that was not offered or lacks its values
 */
export async function answerOperation(id: string, choice: string, values: Readonly<Record<string, string>>, ports: JournalPorts): Promise<Operation> {
  const journal = await OperationJournal.open(id, ports);
  const { attention } = journal.operation;
  if (attention === null)
    throw new CloudError('conflict', `operation ${id} asks nothing: it is ${journal.operation.state}`, { outcome: 'not_applied' });
  const offered = attention.choices.find((candidate) => candidate.id === choice);
  const allowed = attention.choices.map((candidate) => candidate.id).join(', ');
  if (offered === undefined)
    throw new CloudError('invalid_argument', `choice: got ${choice}, allowed is ${allowed}`, { field: 'choice', given: choice, allowed });
  const missing = (offered.needs ?? []).filter((name) => values[name] === undefined);
  if (missing.length > 0)
    throw new CloudError('invalid_argument', `choice ${choice} needs ${missing.join(', ')}`, {
      field: missing.join(', '),
      given: null,
      allowed: 'a value',
    });
  await journal.record({ type: 'answered', choice, values });
  if (choice === 'abandon') {
    const step = journal.operation.steps.find((candidate) => candidate.id === attention.stepId);
    const error = step?.error ?? new CloudError('internal', `abandoned: ${attention.question}`, { outcome: 'unknown' }).toJSON();
    await journal.record({ type: 'finished', state: 'failed', error });
  }
  return journal.operation;
}
