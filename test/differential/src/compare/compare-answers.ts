import type { Answer } from '../exchange.ts';
import { HEADERS, OWNERS_FIELDS } from './fields.ts';
import { shapeOf } from './shape.ts';
import type { Field, Names, Shape } from './shape.ts';
import { textForm } from './text-form.ts';

/** In which fields two answers differ, and how. */
export interface AnswerDifference {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

const ABSENT = '(absent)';

/** Names of two clouds. */
export interface BothNames {
  readonly expected: Names;
  readonly got: Names;
}

const NO_NAMES: BothNames = { expected: new Map(), got: new Map() };

/** Compares status, headers, keys, types and values, which are compared by their form: an id is an id. */
export function compareAnswers(expected: Answer, got: Answer, names: BothNames = NO_NAMES): readonly AnswerDifference[] {
  if (expected.status !== got.status) {
    return [{ field: 'status', expected: summary(expected), got: summary(got) }];
  }
  return [...compareHeaders(expected, got), ...compareShapes(shapeOf(expected.body, names.expected), shapeOf(got.body, names.got))];
}

function compareHeaders(expected: Answer, got: Answer): readonly AnswerDifference[] {
  return Object.entries(HEADERS).flatMap(([name, how]) => {
    const [left, right] = [expected, got].map(({ headers }) => {
      const value = headers[name];
      if (value === undefined) return ABSENT;
      return { value, form: textForm(value), presence: '(present)' }[how];
    });
    return left === right ? [] : [{ field: `headers.${name}`, expected: String(left), got: String(right) }];
  });
}

function compareShapes(expected: Shape, got: Shape): readonly AnswerDifference[] {
  const paths = [...new Set([...expected.keys(), ...got.keys()])];
  const missing = paths.filter((path) => !expected.has(path) || !got.has(path));
  return paths.flatMap((path) => {
    // Of a missing object only its root is told.
    if (missing.some((other) => other !== path && isInside(path, other))) return [];
    if (OWNERS_FIELDS.some((pattern) => pattern.test(path)) && !isCommon(expected.get(path), got.get(path))) return [];
    const field = `body${path}`;
    const [left, right] = [expected.get(path), got.get(path)];
    // What a list holds cannot be compared with an empty one; that one is empty is told at the list.
    if ((left === undefined || right === undefined) && path.endsWith('[]')) return [];
    if (left === undefined || right === undefined) return [{ field, expected: describeField(left), got: describeField(right) }];
    return compareFields(field, left, right);
  });
}

/** There and filled on both sides. */
function isCommon(expected: Field | undefined, got: Field | undefined): boolean {
  return [expected, got].every((field) => field !== undefined && !field.types.has('empty object'));
}

function compareFields(field: string, expected: Field, got: Field): readonly AnswerDifference[] {
  const types = listed(expected.types) !== listed(got.types);
  if (types) return [{ field, expected: listed(expected.types), got: listed(got.types) }];
  const values = listed(expected.values) !== listed(got.values);
  return values ? [{ field, expected: listed(expected.values), got: listed(got.values) }] : [];
}

function isInside(path: string, root: string): boolean {
  return path.startsWith(`${root}.`) || path.startsWith(`${root}[`);
}

function describeField(field: Field | undefined): string {
  return field === undefined ? ABSENT : listed(field.types);
}

function listed(texts: ReadonlySet<string>): string {
  return [...texts].sort().join(' | ');
}

function summary({ status, body }: Answer): string {
  return `${status} ${JSON.stringify(body).slice(0, 160)}`;
}
