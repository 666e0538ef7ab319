import type { Operation } from '@isobar/core';
import { isFinal } from '@isobar/core';

import type { Column } from './output/column.ts';

export const OPERATION_COLUMNS: readonly Column<Operation>[] = [
  { name: 'id', value: (operation) => operation.id },
  { name: 'kind', value: (operation) => operation.kind },
  { name: 'target', value: (operation) => operation.target },
  { name: 'state', value: (operation) => operation.state },
  { name: 'steps', value: (operation) => `${operation.progress.done}/${operation.progress.of}` },
  { name: 'result', value: (operation) => operation.result.ref },
  { name: 'replaced', value: (operation) => operation.result.replaced.map((pair) => `${pair.old} -> ${pair.new}`).join(', ') },
  { name: 'leftovers', value: (operation) => operation.result.leftovers.map((leftover) => `${leftover.ref} (${leftover.what})`).join(', ') },
  { name: 'error', value: (operation) => operation.error?.message },
  { name: 'question', value: (operation) => operation.attention?.question },
  { name: 'createdAt', value: (operation) => operation.createdAt },
  { name: 'updatedAt', value: (operation) => operation.updatedAt },
];

export const OPERATION_LIST_COLUMNS = ['id', 'kind', 'target', 'state', 'steps', 'updatedAt'];

/** What a person needs to know at the end of an operation. */
export function operationSummary(operation: Operation): string {
  const { result, attention, error } = operation;
  const lines = [
    `${operation.kind} ${operation.target}: ${operation.state}${isFinal(operation) && !result.changed ? ' (nothing changed)' : ''}`,
    ...result.replaced.map((pair) => `  ${pair.old} is now ${pair.new}`),
    ...result.leftovers.map((leftover) => `  left over: ${leftover.ref}, ${leftover.what}${moneyNote(leftover.costsMoney)}`),
    ...(error === null ? [] : [`  ${error.code}: ${error.message}`]),
    ...(attention === null
      ? []
      : [
          `  ${attention.question}`,
          ...attention.choices.map((choice) => `    isobar operation answer ${operation.id} ${choice.id}${needs(choice.needs)}  (${choice.text})`),
        ]),
  ];
  return lines.join('\n');
}

function needs(names: readonly string[] | undefined): string {
  return (names ?? []).map((name) => ` ${name}=…`).join('');
}

function moneyNote(costsMoney: boolean | null): string {
  if (costsMoney === null) return '; whether it costs money is not known';
  return costsMoney ? '; it costs money' : '';
}
