import { isJsonObject, membersOf } from './json-node.ts';
import type { JsonNode } from './json-node.ts';
import { sourcedPlaces } from './sourced-places.ts';
import type { SourcedPlace } from './sourced-places.ts';
import { evidenceLevels, isEvidenceLevel } from './source-table.ts';
import type { SourceRow } from './source-table.ts';

/** What is wrong, and where: a JSON pointer into the document, or a line of SOURCES.md. */
export interface SourceProblem {
  readonly where: string;
  readonly what: string;
}

function* anchorProblems(rows: readonly SourceRow[]): Generator<SourceProblem> {
  const seen = new Set<string>();
  for (const { anchor, level, line } of rows) {
    const where = `SOURCES.md:${line}`;
    if (seen.has(anchor)) yield { where, what: `anchor "${anchor}" stands twice` };
    seen.add(anchor);
    if (!isEvidenceLevel(level)) {
      yield {
        where,
        what: `anchor "${anchor}" has the level "${level}", not one of ${evidenceLevels.join(', ')}`,
      };
    }
  }
}

function* missingProblems(place: SourcedPlace): Generator<SourceProblem> {
  const where = place.pointer;
  if (place.kind === 'plain enum') yield { where, what: 'plain enum: write oneOf of const, each with its own x-source' };
  else if (!isJsonObject(place.value) || !('x-source' in place.value)) yield { where, what: `${place.kind} without x-source` };
}

function* danglingProblems(node: JsonNode, anchors: ReadonlySet<string>): Generator<SourceProblem> {
  for (const member of membersOf(node)) {
    if (!member.pointer.endsWith('/x-source')) yield* danglingProblems(member, anchors);
    // A property may itself be named x-source; then it is a schema, not a citation.
    else if (isJsonObject(member.value)) yield* danglingProblems(member, anchors);
    else if (typeof member.value !== 'string' || !anchors.has(member.value)) {
      yield {
        where: member.pointer,
        what: `x-source ${JSON.stringify(member.value)} has no anchor in SOURCES.md`,
      };
    }
  }
}

/**
 * All that is wrong between an OpenAPI document and the SOURCES.md beside it: a property, enum value or parameter
 * without a source, a source without an anchor, a plain `enum`, an anchor that stands twice or has no valid level.
 */
export function findSourceProblems(document: unknown, rows: readonly SourceRow[]): readonly SourceProblem[] {
  const root: JsonNode = { pointer: '', value: document };
  const anchors = new Set(rows.map(({ anchor }) => anchor));
  const places = [...sourcedPlaces(root)];
  const missing = places.flatMap((place) => Array.from(missingProblems(place)));
  const problems = [...anchorProblems(rows), ...missing, ...danglingProblems(root, anchors)];
  if (places.length > 0) return problems;
  return [...problems, { where: '/', what: 'no property, enum value or parameter found: not an OpenAPI document' }];
}
