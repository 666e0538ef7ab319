import type { Attention, Operation, OperationState } from '@isobar/core';
import { isFinal } from '@isobar/core';

/** How far an operation was, in words; one that asked has words of its own. */
const WAS: Readonly<Partial<Record<OperationState, (operation: Operation) => string>>> = {
  pending: () => 'nothing of it had begun',
  running: ({ progress: { done, of }, steps }) => {
    const open = steps.filter(({ state }) => state === 'intended' || state === 'accepted').map(({ title }) => title);
    return `${done} of ${of} steps were done${open.length === 0 ? '' : `, and under way was: ${open.join(', ')}`}`;
  },
  awaitingConfirmation: () => 'it waited to be confirmed or reverted',
  compensating: () => 'what was done was being undone',
};

const CHOICES: Attention['choices'] = [
  {
    id: 'retry',
    text: 'go on from there: a write that was under way is looked for and not sent again; what came later is sent, though it may have been done since',
  },
  { id: 'abandon', text: 'end the operation as failed and leave things as they are' },
];

export interface RestoredFrom {
  /** When the backup was made; ISO 8601. */
  readonly backupMadeAt: string;
  /** Somebody had asked for it to be cancelled, and that was not done yet. */
  readonly cancelWasRequested: boolean;
}

/**
 * What a person is asked before an operation of a backup goes on: nothing here knows what was done since. One that asked already
 * keeps its question and its choices behind that. null for one that was over.
 */
export function restoredQuestion(operation: Operation, { backupMadeAt, cancelWasRequested }: RestoredFrom): Attention | null {
  if (isFinal(operation)) return null;
  const { state, target, attention, revertsAt } = operation;
  const known = { ...attention?.known, restored: { backupMadeAt, state, revertsAt, cancelWasRequested } };
  const from = `It was restored from a backup of ${backupMadeAt}, and what was done since then is not known here.`;
  const look = `Look at ${target} before you answer.`;
  const cancel = cancelWasRequested ? ' Its cancel was asked for, and is to be asked for again if it still holds.' : '';
  if (attention !== null) return { ...attention, known, question: `${from}${cancel} ${look} Then it asked: ${attention.question}` };
  const was = WAS[state]?.(operation) ?? `it was ${state}`;
  return { stepId: '', known, choices: CHOICES, question: `${from} Then ${was}.${cancel} ${look} Go on from there?` };
}
