import type { Operation, OperationEvent, TransferProgress } from '@isobar/core';

import type { Terminal } from './context.ts';

type Describe = (event: OperationEvent, operation: Operation) => string | null;

const titleOf = (operation: Operation, step: string): string => operation.steps.find((candidate) => candidate.id === step)?.title ?? step;

/** One line per thing that happened; what repeats says nothing. */
const describe: Describe = (event, operation) => {
  switch (event.type) {
    case 'created':
      return `operation ${event.id}`;
    case 'intended':
      return `  … ${titleOf(operation, event.step)}`;
    case 'accepted':
      return `    accepted${event.providerRefs.length === 0 ? '' : ` (${event.providerRefs.map((ref) => `${ref.kind} ${ref.id}`).join(', ')})`}`;
    case 'seen':
      return `    ${event.seen}`;
    case 'notApplied':
      return `    not applied: ${event.reason}`;
    case 'stepDone':
      return `  ✓ ${titleOf(operation, event.step)}`;
    case 'stepFailed':
      return `  ✗ ${titleOf(operation, event.step)}: ${event.error.message}`;
    case 'cancelRequested':
      return '  cancelled: nothing more is sent but what undoes it';
    case 'warned':
      return `  warning: ${event.warning.subject}: ${event.warning.detail}`;
    case 'compensating':
      return `  undoing: ${event.reason}`;
    case 'compensated':
      return `  ↶ undone: ${titleOf(operation, event.step)}`;
    case 'awaitingConfirmation':
      return '  waits for confirm-resize or revert-resize';
    case 'needsAttention':
      return `  ? ${event.attention.question}`;
    case 'finished':
      return `${event.state}${event.note === undefined ? '' : `: ${event.note}`}`;
    case 'started':
    case 'answered':
      return null;
  }
};

/** Shows an operation as it happens, on stderr. */
export function showProgress(terminal: Terminal): (event: OperationEvent, operation: Operation) => void {
  return (event, operation) => {
    const line = describe(event, operation);
    if (line !== null) terminal.note(line);
  };
}

const MIB = 2 ** 20;

/** Shows how far an upload is, a line for each tenth or, where the whole is not known, for each 64 MiB. */
export function showTransfer(terminal: Terminal): (progress: TransferProgress) => void {
  let told = 0;
  return ({ doneBytes, ofBytes }) => {
    const mark = Math.floor(ofBytes === null ? doneBytes / (64 * MIB) : (10 * doneBytes) / Math.max(ofBytes, 1));
    if (mark === told) return;
    told = mark;
    const whole = ofBytes === null ? '' : ` of ${mebibytes(ofBytes)} MiB (${mark * 10} %)`;
    terminal.note(`    ${mebibytes(doneBytes)}${whole === '' ? ' MiB' : whole}`);
  };
}

const mebibytes = (bytes: number): string => (bytes / MIB).toFixed(1);
