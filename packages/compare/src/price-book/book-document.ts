import type { Document, Node, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

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
  // Names are held to be unique below: the library compares each with each.
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', prettyErrors: false, uniqueKeys: false });
  const found = [...document.errors, ...document.warnings];
  const problems = found.map(({ pos, message }): BookProblem => ({
    file,
    line: counter.linePos(pos[0]).line,
    field: 'YAML',
    given: firstLine(text.slice(pos[0])),
    allowed: `YAML that can be read: ${message.split('\n')[0] ?? ''}`,
  }));
  const places = new Map<string, Place>();
  const refused: Refusal[] = [];
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const value = found.length > 0 ? undefined : plain(document, { places, lineAt, refuse: (refusal) => refused.push(refusal) });
  return {
    value,
    problems: [...problems, ...refused.map(({ path, ...refusal }) => ({ file, field: pathText(path), ...refusal }))],
    line: (path) => nearestPlace(places, path)?.line ?? 1,
    source: (path) => sourceOf(places.get(pathKey(path))?.node ?? null),
  };
}

/** `prices.flavors.m1.small[1].price`. */
export function pathText(path: Path): string {
  return path.reduce<string>((field, part) => (typeof part === 'number' ? `${field}[${part}]` : field === '' ? part : `${field}.${part}`), '');
}

interface Place {
  readonly node: Node | null;
  readonly line: number;
}

interface Refusal extends Pick<BookProblem, 'line' | 'given' | 'allowed'> {
  readonly path: Path;
}

interface Visitor {
  readonly places: Map<string, Place>;
  readonly lineAt: (offset: number) => number;
  readonly refuse: (refusal: Refusal) => void;
}

const pathKey = (path: Path): string => JSON.stringify(path);

/** Values of the nodes, and where each stands. Names are taken as they are written: `1.10` is not `1.1`. */
function plain(document: Document, { places, lineAt, refuse }: Visitor): unknown {
  const visit = (node: unknown, path: Path, line: number): unknown => {
    places.set(pathKey(path), { node: node as Node | null, line });
    if (isMap(node)) return Object.fromEntries(membersOf(node, path).filter(([, value]) => value !== undefined));
    if (isSeq(node)) return node.items.map((item, index) => visit(item, [...path, index], lineAt((item as Node).range?.[0] ?? 0)));
    if (isAlias(node)) refuse({ path, line, given: `*${node.source}`, allowed: 'the value itself: a book has no references' });
    return isScalar(node) && !isEmpty(node) ? node.value : undefined;
  };
  const membersOf = (map: YAMLMap, path: Path): readonly (readonly [string, unknown])[] => {
    const names = new Set<string>();
    return map.items.map(({ key, value }) => {
      const name = isScalar(key) ? nameOf(key) : String(key);
      const line = lineAt(isNode(key) ? (key.range?.[0] ?? 0) : 0);
      if (names.has(name)) refuse({ path: [...path, name], line, given: name, allowed: 'each name once' });
      names.add(name);
      return [name, visit(value, [...path, name], line)] as const;
    });
  };
  return visit(document.contents, [], 1);
}

/** Nothing is written: neither `null` nor `~`. */
function isEmpty({ value, source = '' }: Scalar): boolean {
  return value === null && source === '';
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
  if (!isScalar(node) || isEmpty(node)) return null;
  return firstLine(node.source ?? String(node.value));
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, SHOWN_LENGTH);
}
