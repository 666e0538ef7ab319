import { WireFault } from '../../kernel/wire.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';

/** A test of one row, or `undefined` when the query does not ask for it. */
export type Filter<Row> = ((row: Row) => boolean) | undefined;

/** The rows that every filter lets through. */
export function applyFilters<Row>(rows: readonly Row[], filters: readonly Filter<Row>[]): readonly Row[] {
  const active = filters.filter((filter) => filter !== undefined);
  return active.length === 0 ? rows : rows.filter((row) => active.every((filter) => filter(row)));
}

/** `name=`: the text contains the value. */
export function contains<Row>(query: URLSearchParams, name: string, read: (row: Row) => string): Filter<Row> {
  const wanted = query.get(name) ?? '';
  return wanted === '' ? undefined : (row) => read(row).includes(wanted);
}

/** `name=a,b`: one of the row's values is in the list. `allowed` makes a stray value an error. */
export function inList<Row>(query: URLSearchParams, name: string, read: (row: Row) => readonly string[], allowed?: readonly string[]): Filter<Row> {
  const wanted = (query.get(name) ?? '').split(',').filter((value) => value !== '');
  if (wanted.length === 0) return undefined;
  if (allowed !== undefined && !wanted.every((value) => allowed.includes(value))) {
    throw new WireFault(toErrorReply(WIRE_ERRORS.badEnum));
  }
  return (row) => read(row).some((value) => wanted.includes(value));
}

/** `min_x=` and `max_x=`, both included. */
export function inRange<Row>(query: URLSearchParams, suffix: string, read: (row: Row) => number): Filter<Row> {
  const least = readNumber(query, `min_${suffix}`);
  const most = readNumber(query, `max_${suffix}`);
  if (least === undefined && most === undefined) return undefined;
  return (row) => read(row) >= (least ?? -Infinity) && read(row) <= (most ?? Infinity);
}

function readNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  if (/^\d{1,12}$/u.test(text)) return Number(text);
  throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
}
