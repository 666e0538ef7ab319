import { CloudError } from '../error/cloud-error.ts';
import type { OperationEvent } from './event.ts';
import type { Operation, OperationResult, StepProgress } from './operation.ts';
import type { ResultPart, StepSpec } from './step.ts';

type Created = Extract<OperationEvent, { readonly type: 'created' }>;

/** The state of an operation is what its events add up to. @throws CloudError `internal` for an empty or headless journal */
export function reduceEvents(events: readonly OperationEvent[]): Operation {
  const [first, ...rest] = events;
  if (first?.type !== 'created') throw new CloudError('internal', 'an operation journal must begin with its creation');
  return rest.reduce(applyEvent, initial(first));
}

function initial(event: Created): Operation {
  const { plan } = event;
  return {
    id: event.id,
    kind: plan.action,
    cloud: plan.cloud,
    target: plan.target,
    state: 'pending',
    plan,
    accepted: event.accepted,
    steps: plan.steps.map((step) => pendingStep(step, null)),
    progress: { done: 0, of: plan.steps.length },
    warnings: [...plan.warnings, ...event.warnings],
    providerRefs: [],
    attention: null,
    result: { ref: plan.targetId === null ? null : plan.target, changed: false, replaced: [], leftovers: [], resourceState: 'unchanged' },
    error: null,
    cancelRequestedAt: null,
    revertsAt: null,
    createdAt: new Date(event.at).toISOString(),
    updatedAt: new Date(event.at).toISOString(),
  };
}

function pendingStep(step: Pick<StepSpec, 'id' | 'kind' | 'title'>, compensates: string | null): StepProgress {
  const { id, kind, title } = step;
  return { id, kind, title, state: 'pending', compensates, intendedAt: null, baseline: {}, output: {}, providerRefs: [], seen: null, error: null };
}

export function applyEvent(operation: Operation, event: OperationEvent): Operation {
  const next = { ...change(operation, event), updatedAt: new Date(event.at).toISOString() };
  const done = next.steps.filter((step) => step.compensates === null && step.state === 'done').length;
  return { ...next, progress: { done, of: next.plan.steps.length } };
}

function change(operation: Operation, event: OperationEvent): Operation {
  switch (event.type) {
    case 'created':
      throw new CloudError('internal', 'an operation is created once');
    case 'started':
      return operation.state === 'pending' ? { ...operation, state: 'running' } : operation;
    case 'intended':
      return withStep(addCompensation(operation, event), event.step, {
        state: 'intended',
        intendedAt: event.at,
        baseline: event.baseline,
        error: null,
      });
    case 'accepted':
      return {
        ...withStep(operation, event.step, { state: 'accepted', output: event.output, providerRefs: event.providerRefs }),
        providerRefs: [...operation.providerRefs, ...event.providerRefs],
      };
    case 'notApplied':
      return withStep(operation, event.step, { state: 'notApplied' });
    case 'seen':
      return withStep(operation, event.step, { seen: event.seen });
    case 'stepDone':
      return withResult(withStep(operation, event.step, { state: 'done', output: event.output }), event.result);
    case 'stepFailed':
      return withResult(withStep({ ...operation, error: event.error }, event.step, { state: 'failed', error: event.error }), event.result);
    case 'awaitingConfirmation':
      return { ...operation, state: 'awaitingConfirmation', revertsAt: revertTime(operation, event) };
    case 'cancelRequested':
      return { ...operation, state: 'compensating', attention: null, cancelRequestedAt: new Date(event.at).toISOString() };
    case 'compensating':
      return { ...operation, state: 'compensating' };
    case 'compensated':
      return withStep(operation, event.step, { state: 'compensated' });
    case 'needsAttention':
      return { ...operation, state: 'needsAttention', attention: event.attention, revertsAt: null };
    case 'answered':
      return answered(operation, event.choice, event.values);
    case 'warned':
      return { ...operation, warnings: [...operation.warnings, event.warning] };
    case 'finished':
      return withResult(
        {
          ...operation,
          state: event.state,
          attention: null,
          revertsAt: null,
          error: event.error ?? (event.state === 'failed' ? operation.error : null),
        },
        event.result,
      );
  }
}

function revertTime(operation: Operation, { step, at }: Extract<OperationEvent, { readonly type: 'awaitingConfirmation' }>): string | null {
  const seconds = operation.plan.steps.find(({ id }) => id === step)?.awaitsConfirmation?.revertAfterSeconds;
  return seconds === undefined ? null : new Date(at + seconds * 1000).toISOString();
}

function withStep(operation: Operation, id: string, changes: Partial<StepProgress>): Operation {
  return { ...operation, steps: operation.steps.map((step) => (step.id === id ? { ...step, ...changes } : step)) };
}

function addCompensation(operation: Operation, event: Extract<OperationEvent, { readonly type: 'intended' }>): Operation {
  if (event.compensates === undefined || operation.steps.some((step) => step.id === event.step)) return operation;
  const undone = operation.plan.steps.find((step) => step.id === event.compensates)?.compensation;
  const spec = { id: event.step, kind: undone?.kind ?? 'unknown', title: undone?.title ?? event.step };
  return { ...operation, steps: [...operation.steps, pendingStep(spec, event.compensates)] };
}

function answered(operation: Operation, choice: string, values: StepProgress['output']): Operation {
  const stepId = operation.attention?.stepId ?? '';
  const running: Operation = { ...operation, state: 'running', attention: null };
  if (choice === 'applied') return withStep(running, stepId, { state: 'accepted', output: values });
  if (choice === 'send_again' || choice === 'retry') return withStep(running, stepId, { state: 'pending', error: null });
  return running;
}

function withResult(operation: Operation, part: ResultPart | undefined): Operation {
  if (part === undefined) return operation;
  const { result } = operation;
  const merged: OperationResult = {
    ref: part.ref ?? (part.resourceState === 'destroyed' ? null : result.ref),
    changed: part.changed ?? result.changed,
    replaced: [...result.replaced, ...(part.replaced ?? [])],
    leftovers: [...result.leftovers, ...(part.leftovers ?? [])],
    resourceState: part.resourceState ?? result.resourceState,
  };
  return { ...operation, result: merged };
}
