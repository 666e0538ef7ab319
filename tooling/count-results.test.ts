import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('count-results.mjs', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-results-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface TestFile {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: 'passed' | 'failed';
    readonly failureMessages: readonly string[];
  }[];
}

const file = (name: string, failures: readonly (readonly [name: string, message: string])[], message = ''): TestFile => ({
  name: join(process.cwd(), name),
  status: failures.length === 0 && message === '' ? 'passed' : 'failed',
  message,
  assertionResults: failures.map(([fullName, text]) => ({ fullName, status: 'failed', failureMessages: [text] })),
});

/** Leaves the results of a suite, as vitest writes them. */
function suite(name: string, numPassedTests: number, ...testResults: readonly TestFile[]): void {
  const numFailedTests = testResults.reduce((sum, { assertionResults }) => sum + assertionResults.length, 0);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ numPassedTests, numFailedTests, testResults }));
}

function counted(failedSuites: number): { readonly lines: readonly string[]; readonly code: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, folder, String(failedSuites)], { encoding: 'utf8', timeout: 60_000 });
  return { lines: stdout.trimEnd().split('\n'), code: status };
}

describe('the last lines of a CI run', () => {
  it('count the tests of all suites', () => {
    suite('unit', 40, file('a.test.ts', []));
    suite('browser', 2, file('b.test.ts', []));
    expect(counted(0)).toEqual({ lines: ['42 passed, 0 failed'], code: 0 });
  });

  it('tell each failed test again', () => {
    suite('unit', 40, file('a.test.ts', [['a lamp is lit', 'expected dark']]), file('c.test.ts', [['a door is shut', 'expected open']]));
    const failures = ['failed: a.test.ts: a lamp is lit', 'expected dark', 'failed: c.test.ts: a door is shut', 'expected open'];
    expect(counted(1)).toEqual({ lines: [...failures, '40 passed, 2 failed'], code: 1 });
  });

  it('tell why a file has no tests', () => {
    suite('unit', 40, file('a.test.ts', [], 'a package is not there'));
    expect(counted(1)).toEqual({ lines: ['failed: a.test.ts: no test', 'a package is not there', '40 passed, 1 failed'], code: 1 });
  });

  it('count a suite that failed without a word of a test', () => {
    suite('unit', 40, file('a.test.ts', []));
    expect(counted(1)).toEqual({ lines: ['40 passed, 1 failed'], code: 1 });
  });

  it('count no test at all as a failure', () => {
    expect(counted(0)).toEqual({ lines: ['0 passed, 0 failed'], code: 1 });
  });
});
