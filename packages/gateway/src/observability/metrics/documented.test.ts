import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { Metrics } from './metrics.ts';

const PAGE = fileURLToPath(new URL('../../../../../docs/gateway-operations.md', import.meta.url));

test('docs/gateway-operations.md lists each metric with its kind, its labels and its meaning', () => {
  const listed = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `isobar_'));
  const rows = new Metrics({})
    .described()
    .map(({ name, kind, labels, help }) => `| \`${name}\` | ${kind} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`);
  expect(listed).toEqual(rows);
});
