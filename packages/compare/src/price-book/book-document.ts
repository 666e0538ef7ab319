import type { Document, Node, Scalar } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

import type { BookProblem } from './book-problem.ts';

export type Path = readonly (string | number)[];

/** Longer texts are cut in messages. */
const SHOWN_LENGTH = 80;

/** A YAML file that still knows how each value was written and where it stands. */
export interface BookDocument {
  /** Plain values; a member without a value is left out. */
  readonly value: unknown;
  /** What YAML itself or its use forbids. */
  readonly problems: readonly BookProblem[];
  /** The line of a place, or of the nearest place around it that there is. */
  line(path: Path): number;
  /** A value as it is written, such as `0.0120`; null where there is none. */
  source(path: Path): string | null;
}

/** Reads without judging what the values mean. */
export function readBookDocument(text: string, file: string): BookDocument {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', prettyErrors: false });
  const found = [...document.errors, ...document.warnings];
  const problems = found.map(({ pos, message }): BookProblem => ({
    file,
    line: counter.linePos(pos[0]).line,
    field: 'YAML',
    given: firstLine(text.slice(pos[0])),
    allowed: `YAML that can be read: ${message.split('\n')[0] ?? ''}`,
  }));
  const places = new Map<string, Place>();
  const value = found.length > 0 ? undefined : plain(document, places, (offset) => counter.linePos(offset).line);
  const references = [...places.values()].filter(({ node }) => isAlias(node));
  return {
    value,
    problems: [
      ...problems,
      ...references.map(({ line, path }) => ({
        file,
        line,
        field: pathText(path),
        given: '*',
        allowed: 'the value itself: a book has no references',
      })),
    ],
    line: (path) => nearestPlace(places, path)?.line ?? 1,
    source: (path) => sourceOf(places.get(pathKey(path))?.node ?? null),
  };
}

/** `prices.flavors.m1.small[1].price`. */
export function pathText(path: Path): string {
  return path.reduce<string>((field, part) => (typeof part === 'number' ? `${field}[${part}]` : field === '' ? part : `${field}.${part}`), '');
}

interface Place {
  readonly path: Path;
  readonly node: Node | null;
  readonly line: number;
}

const pathKey = (path: Path): string => JSON.stringify(path);

/** Values of the nodes, and where each stands. Names are taken as they are written: `1.10` is not `1.1`. */
function plain(document: Document, places: Map<string, Place>, lineAt: (offset: number) => number): unknown {
  const visit = (node: unknown, path: Path, line: number): unknown => {
    places.set(pathKey(path), { path, node: node as Node | null, line });
    if (isMap(node)) {
      const members = node.items.map(({ key, value }) => {
        const name = isScalar(key) ? nameOf(key) : String(key);
        return [name, visit(value, [...path, name], lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0))] as const;
      });
      return Object.fromEntries(members.filter(([, value]) => value !== undefined));
    }
    if (isSeq(node)) return node.items.map((item, index) => visit(item, [...path, index], lineAt((item as Node).range?.[0] ?? 0)));
    if (!isScalar(node)) return undefined;
    return node.value === null && (node.source ?? '') === '' ? undefined : node.value;
  };
  return visit(document.contents, [], 1);
}

function nameOf(key: Scalar): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function nearestPlace(places: ReadonlyMap<string, Place>, path: Path): Place | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = places.get(pathKey(path.slice(0, length)));
    if (place !== undefined) return place;
  }
  return undefined;
}

function sourceOf(node: Node | null): string | null {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || (node.value === null && (node.source ?? '') === '')) return null;
  return firstLine(node.source ?? String(node.value));
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, SHOWN_LENGTH);
}
