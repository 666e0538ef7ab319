import type { CloudError } from '../error/cloud-error.ts';
import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '../operation/step.ts';

/** What a driver answers, in turn; the last answer stays. An error is thrown. */
export interface StepScript {
  readonly sends?: readonly (StepReceipt | CloudError | Error)[];
  readonly reconciles?: readonly Reconciliation[];
  readonly observes?: readonly (Observation | Error)[];
}

export interface ScriptedStep extends StepDriver {
  readonly calls: ('send' | 'reconcile' | 'observe')[];
  readonly contexts: StepContext[];
}

export const TAKEN: StepReceipt = { output: { job: 'job-1' }, providerRefs: [{ kind: 'job', id: 'job-1' }] };
export const DONE: Observation = { state: 'done', result: { changed: true, resourceState: 'changed' } };

/** A driver that follows a script, and remembers what it was asked. */
export function scriptedStep(script: StepScript = {}): ScriptedStep {
  const calls: ScriptedStep['calls'] = [];
  const contexts: StepContext[] = [];
  const answer = async <Answer extends object>(call: 'send' | 'reconcile' | 'observe', answers: readonly Answer[], context: StepContext) => {
    const before = calls.filter((each) => each === call).length;
    calls.push(call);
    contexts.push(context);
    const next = answers[Math.min(before, answers.length - 1)];
    if (next === undefined || next instanceof Error) throw next ?? new TypeError(`the script has no ${call}`);
    return next as Exclude<Answer, Error>;
  };
  return {
    calls,
    contexts,
    send: (context) => answer('send', script.sends ?? [TAKEN], context),
    reconcile: (context) => answer('reconcile', script.reconciles ?? [{ outcome: 'not_applied' }], context),
    observe: (context) => answer('observe', script.observes ?? [DONE], context),
  };
}
