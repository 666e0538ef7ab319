import { COVERED_PAGES } from './coverage-entry.ts';
import type { CoverageEntry, CoveredPage } from './coverage-entry.ts';

const INTRODUCTION = `# Every method of the providers' pages

Made by \`test/coverage/write-coverage.ts\` from the rows that the tests run; do not edit. Each method is called through the adapter's
\`native\`, against the simulator: the test compares method, path, query and body with what arrived at the server, and the decoded reply
with the contract document. "Neutral" is the action or read of every cloud that means the same, where the adapter has one.
`;

/** docs/coverage.md. */
export function coveragePage(): string {
  return [INTRODUCTION, ...COVERED_PAGES.map(sectionOf)].join('\n');
}

function sectionOf({ title, methods, entries }: CoveredPage): string {
  const hasMicroversions = entries.some(({ microversions }) => microversions !== null);
  const head = ['Page', 'Method', 'Request', ...(hasMicroversions ? ['Microversions'] : []), 'Neutral', 'Native', 'Proof'];
  const lines = methods.flatMap((method) =>
    entries
      .filter(({ name }) => name === method.name)
      .map((entry) => [
        method.page,
        method.name,
        `\`${method.method} ${method.path}\``,
        ...(hasMicroversions ? [entry.microversions ?? ''] : []),
        entry.neutral === null ? 'native only' : `\`${entry.neutral}\``,
        `\`${entry.native}\``,
        proofCell(entry),
      ]),
  );
  return [`## ${title}`, '', row(head), row(head.map(() => '---')), ...lines.map(row), ''].join('\n');
}

function proofCell({ proof }: CoverageEntry): string {
  const [file = '', name = ''] = proof.split(' › ');
  return `[${name}](../${file})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
