const header = `// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.
`;

/** Members of which each member stands on a line of its own, so that a small change of the document is a small difference. */
const SPREAD: ReadonlySet<string> = new Set(['', '/paths', '/components', '/components/parameters', '/components/responses', '/components/schemas']);

/**
 * A document as lines of JSON, as the text of a module: a program that serves it reads it in a moment and needs no file beside itself.
 * @param document as parsed
 */
export function generateServed(document: unknown): string {
  const lines = [...linesOf(document, '')].map((line) => `  ${JSON.stringify(line)},`);
  return `${header}
/** JSON of the document, in pieces. */
export const CONTRACT_LINES: readonly string[] = [
${lines.join('\n')}
];
`;
}

function* linesOf(value: unknown, pointer: string): Generator<string> {
  if (!SPREAD.has(pointer) || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const members = Object.entries(value);
  yield '{';
  for (const [index, [name, member]] of members.entries()) {
    const [first = '', ...rest] = linesOf(member, `${pointer}/${name}`);
    const lines = [`${JSON.stringify(name)}:${first}`, ...rest];
    if (index < members.length - 1) lines.push(`${lines.pop() ?? ''},`);
    yield* lines;
  }
  yield '}';
}
