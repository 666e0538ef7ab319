import type { Finding } from './finding.ts';
import { isMet, isReached } from './finding.ts';

const HEAD = ['Workload', 'What', 'Isobar', 'Beside', 'Ratio', 'Bar', 'Stretch', 'Met'];

/** A table in Markdown, which also reads well as plain text. */
export function findingsTable(findings: readonly Finding[]): string {
  const rows = [HEAD, ...findings.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cellsOf(finding: Finding): string[] {
  const { workload, quantity, value, unit, beside, goal } = finding;
  const sign = goal.kind === 'at most' ? '<=' : '>=';
  const limit = (number: number | null): string =>
    number === null ? '' : `${sign} ${beside === null ? `${shown(number)} ${unit}` : `${number.toFixed(2)}x`}`;
  return [
    workload,
    quantity,
    `${shown(value)} ${unit}`,
    beside === null ? '' : `${shown(beside.base)} ${unit}`,
    beside === null ? '' : `${beside.ratio.toFixed(2)}x`,
    limit(goal.bar),
    limit(goal.stretch),
    verdictOf(finding),
  ];
}

function verdictOf(finding: Finding): string {
  const { goal } = finding;
  if (goal.bar === null && goal.stretch === null) return '';
  if (!isMet(finding)) return 'no';
  if (goal.stretch !== null && isReached(finding, goal.stretch)) return 'yes, and the stretch';
  return goal.bar === null ? 'not the stretch' : 'yes';
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
