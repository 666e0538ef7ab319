import type { CloudError } from '../error/cloud-error.ts';
import type { OperationJournal } from './journal.ts';
import type { OperationPorts } from './ports.ts';
import type { StepOutcome } from './run-step.ts';
import { StepRun } from './run-step.ts';
import type { StepSpec } from './step.ts';

const UNDO = ':undo';

/**
 * Undoes the finished steps of a failed operation, last first. Where a step past the point of no return
 * cannot be undone, the operation waits for a person instead.
 * @returns false where it waits
 */
export async function compensate(failed: StepSpec, error: CloudError, journal: OperationJournal, ports: OperationPorts): Promise<boolean> {
  const stuck = finishedSteps(journal).find((step) => step.pointOfNoReturn === true && step.compensation === undefined);
  if (stuck !== undefined) {
    await ask(journal, failed.id, `${failed.title} failed after the point of no return (${stuck.title}): ${error.message}. Try it again?`);
    return false;
  }
  return undoFinished(`${failed.title} failed: ${error.message}`, journal, ports);
}

/** Undoes every finished step that can be undone, last first. @returns false where undoing failed and a person is asked */
export async function undoFinished(reason: string, journal: OperationJournal, ports: OperationPorts): Promise<boolean> {
  const undoable = finishedSteps(journal)
    .filter((step) => step.compensation !== undefined)
    .toReversed();
  if (undoable.length === 0) return true;
  if (journal.operation.state !== 'compensating') await journal.record({ type: 'compensating', reason });
  for (const step of undoable) {
    const outcome = await undo(step, journal, ports);
    if (outcome.kind === 'done' || outcome.kind === 'superseded') {
      await journal.record({ type: 'compensated', step: step.id });
    } else {
      if (outcome.kind === 'failed') await ask(journal, `${step.id}${UNDO}`, `Undoing ${step.title} failed: ${outcome.error.message}. Try it again?`);
      return false;
    }
  }
  return true;
}

function finishedSteps(journal: OperationJournal): readonly StepSpec[] {
  const { plan, steps } = journal.operation;
  return plan.steps.filter((step) => steps.find((progress) => progress.id === step.id)?.state === 'done');
}

function undo(step: StepSpec, journal: OperationJournal, ports: OperationPorts): Promise<StepOutcome> {
  const compensation = step.compensation ?? { kind: '', title: '', input: {} };
  const spec: StepSpec = { ...compensation, id: `${step.id}${UNDO}`, writes: true, checks: [] };
  return new StepRun(spec, step.id, journal, ports).run();
}

async function ask(journal: OperationJournal, stepId: string, question: string): Promise<void> {
  await journal.record({
    type: 'needsAttention',
    attention: {
      stepId,
      question,
      known: { result: JSON.parse(JSON.stringify(journal.operation.result)) },
      choices: [
        { id: 'retry', text: 'try this step again' },
        { id: 'abandon', text: 'end the operation as failed and leave things as they are' },
      ],
    },
  });
}
