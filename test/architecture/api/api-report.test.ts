import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { repositoryRoot } from '../repository.ts';
import { apiReports, REPORTED_PACKAGES, reportPath } from './api-report.ts';

const reports = apiReports();

test.each(Object.keys(REPORTED_PACKAGES))('the public exports of %s are those that were agreed on (else run update-api.ts)', (name) => {
  expect(reports[name]).toBe(readFileSync(join(repositoryRoot, reportPath(name)), 'utf8'));
});

test('a report tells what kind of thing each export is', () => {
  const lines = (reports['core'] ?? '').split('\n');
  expect(lines).toEqual(expect.arrayContaining(['CloudError class', 'makePlan function', 'PHASES const', 'Server interface', 'Phase type']));
});
