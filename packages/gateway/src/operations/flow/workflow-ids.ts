import { operationOf } from './form.ts';

/** Looks of all waiting operations fall on these moments, so that two that were meant for one operation are one. */
const LOOK_MILLISECONDS = 60_000;

/** The workflow that brings an operation on after these. Two processes that want the same at once mean the same one. */
export function nextWorkflow(operation: string, known: readonly string[]): string {
  const numbers = known.filter((id) => operationOf(id) === operation).map(numberOf);
  return numbers.length === 0 ? operation : `${operation}.${Math.max(...numbers) + 1}`;
}

/** A look at a fixed time. */
export function lookAt(operation: string, at: number): string {
  return `${operation}.look.${at}`;
}

/** When what waits is looked at again: it may have been confirmed elsewhere. Not after the time at which it is to be reverted. */
export function nextLook(now: number, revertsAt: string | null): number {
  const look = (Math.floor(now / LOOK_MILLISECONDS) + 1) * LOOK_MILLISECONDS;
  const revert = revertsAt === null ? 0 : Date.parse(revertsAt);
  return revert > now ? Math.min(look, revert) : look;
}

function numberOf(id: string): number {
  const [, second = '0'] = id.split('.');
  return /^\d+$/.test(second) ? Number(second) : 0;
}
