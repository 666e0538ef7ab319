import { DBOS } from '@dbos-inc/dbos-sdk';

import { WORKFLOW } from './form.ts';
import type { Rest } from './rest.ts';
import { delayMilliseconds } from './rest.ts';

/** What the workflow does, given by the process that runs it. Both may be repeated after a crash. */
export interface OperationWork {
  /** Drives an operation until it is over or rests; the journal says from where. */
  drive(id: string): Promise<Rest>;
  /** Has it looked at later. */
  lookLater(id: string, at: number): Promise<void>;
}

/** DBOS knows one program per process, and so there is one work. */
let work: OperationWork | null = null;

export function setWork(given: OperationWork | null): void {
  work = given;
}

function currentWork(): OperationWork {
  if (work === null) throw new Error('no work is set');
  return work;
}

const here = new Set<string>();

/** Ids of workflows that run in this process, or sleep in it. */
export const runningHere: ReadonlySet<string> = here;

async function runOperation(id: string): Promise<void> {
  const workflow = DBOS.workflowID ?? id;
  here.add(workflow);
  try {
    await bringOn(id);
  } finally {
    here.delete(workflow);
  }
}

/**
 * Brings an operation on, whatever happens to the process. A workflow that has nothing to do but wait ends, and another one
 * begins when there is something to do: what waits for a person takes no place in the queue of its cloud.
 */
async function bringOn(id: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const rest = await DBOS.runStep(() => currentWork().drive(id), { name: 'drive' });
    if (rest.kind === 'over') return;
    if (rest.kind === 'look') return DBOS.runStep(() => currentWork().lookLater(id, rest.at), { name: 'lookLater' });
    await DBOS.sleep(delayMilliseconds(attempt));
  }
}

/**
 * Registered by name: recovery finds it so. However often it was taken from a process that went away, it is not given up: what it may
 * send stands in the journal.
 */
DBOS.registerWorkflow(runOperation, { name: WORKFLOW, maxRecoveryAttempts: Number.MAX_SAFE_INTEGER });
