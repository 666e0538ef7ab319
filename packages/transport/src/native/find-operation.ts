import { editDistance } from '../schema/nearest.ts';
import type { HttpRequest } from '../http-request.ts';
import type { OperationRow } from './operation-table.ts';

export interface FoundOperation extends OperationRow {
  readonly operationId: string;
}

type Wanted = Pick<HttpRequest, 'method'> & { readonly path: string };

/** How much another method counts against a path that is alike, where one segment that differs counts 1. */
const OTHER_METHOD = 0.5;

/** The documented operation that a request is, literal segments before places; undefined for none. */
export function findOperation(operations: Readonly<Record<string, OperationRow>>, wanted: Wanted): FoundOperation | undefined {
  const fitting = ranked(operations, wanted).filter(({ row, distance }) => distance === 0 && row.method === wanted.method);
  const best = fitting.sort((left, right) => placesOf(left.row) - placesOf(right.row))[0];
  return best === undefined ? undefined : { operationId: best.operationId, ...best.row };
}

/** The documented operation that a request is most like, for a hint. */
export function nearestOperation(operations: Readonly<Record<string, OperationRow>>, wanted: Wanted): FoundOperation | undefined {
  const best = ranked(operations, wanted)[0];
  return best === undefined ? undefined : { operationId: best.operationId, ...best.row };
}

function ranked(operations: Readonly<Record<string, OperationRow>>, { method, path }: Wanted) {
  const given = segmentsOf(path);
  return Object.entries(operations)
    .map(([operationId, row]) => ({
      operationId,
      row,
      distance: distanceOf(segmentsOf(row.path), given) + (row.method === method ? 0 : OTHER_METHOD),
    }))
    .sort((left, right) => left.distance - right.distance);
}

function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(1);
}

function distanceOf(template: readonly string[], given: readonly string[]): number {
  const longer = Math.max(template.length, given.length);
  return Array.from({ length: longer }, (_, index) => segmentDistance(template[index], given[index])).reduce((sum, part) => sum + part, 0);
}

/** 0 for the same, or for a place that something stands in. */
function segmentDistance(template: string | undefined, given: string | undefined): number {
  if (template === given) return 0;
  if (template === undefined || given === undefined) return 1;
  if (template.startsWith('{') && given !== '') return 0;
  return editDistance(template, given) / Math.max(template.length, given.length);
}

function placesOf({ path }: OperationRow): number {
  return segmentsOf(path).filter((segment) => segment.startsWith('{')).length;
}
