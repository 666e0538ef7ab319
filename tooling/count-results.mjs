// Adds up the vitest results of a folder: tells each failed test again, since a log's end is what is kept of it, and ends a CI run with one line.
// A suite that failed without a failed test (a type error, a crash) counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder, failedSuites] = process.argv.slice(2);
const results = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

for (const file of results.flatMap((result) => result.testResults)) {
  const failures = file.assertionResults.filter((test) => test.status === 'failed');
  const messages =
    failures.length === 0 && file.status === 'failed'
      ? [['no test', file.message]]
      : failures.map((test) => [test.fullName, test.failureMessages.join('\n')]);
  for (const [name, message] of messages) {
    process.stdout.write(`failed: ${relative('.', file.name)}: ${name}\n${message}\n`);
  }
}

const passed = results.reduce((sum, result) => sum + result.numPassedTests, 0);
const failedTests = results.reduce((sum, result) => sum + result.numFailedTests, 0);
const failed = Math.max(failedTests, Number(failedSuites));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
