// Adds up the vitest results of a folder and prints the one line that ends a CI run.
// A suite that failed without a failed test (a type error, a crash) counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSuites] = process.argv.slice(2);
const results = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const passed = results.reduce((sum, result) => sum + result.numPassedTests, 0);
const failedTests = results.reduce((sum, result) => sum + result.numFailedTests, 0);
const failed = Math.max(failedTests, Number(failedSuites));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
