import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';

import { FAULTS } from '../proxy/faults.ts';
import type { RunReport } from './report.ts';

const START = fileURLToPath(new URL('start.ts', import.meta.url));
const FLAGS = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning', '--expose-gc'];
const IN_SOAK = process.env['ISOBAR_SOAK'] === 'all';
const OPERATIONS = IN_SOAK ? 10_000 : 300;
const SEED = process.env['ISOBAR_FAULT_SEED'] ?? '20260301';
const LONGEST_MILLISECONDS = IN_SOAK ? 3_600_000 : 240_000;
/** After the first fifth of the rounds the heap has what it needs. */
const WARM_SHARE = 0.2;
/** What a heap that is flat may still grow by: code that is compiled later, and the marks of the counts themselves. */
const GROWTH_MEBIBYTES = 24;

/** Runs to its end; a process that hangs on what it left open is a failure too. */
async function play(): Promise<RunReport> {
  const child = spawn(process.execPath, [...FLAGS, START, String(OPERATIONS), SEED], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, problems] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`ended with ${String(code)}: ${problems}`);
  return JSON.parse(out) as RunReport;
}

describe(`${OPERATIONS} mixed operations at 30 % faults, seed ${SEED}`, () => {
  let report: RunReport;

  beforeAll(async () => {
    report = await play();
    const { problems: _, unknowns: _unknowns, ...numbers } = report;
    process.stdout.write(`${JSON.stringify(numbers)}\n`);
  }, LONGEST_MILLISECONDS);

  it('meets every fault, and as many as it should', () => {
    expect(report.operations).toBeGreaterThanOrEqual(OPERATIONS);
    expect(report.faulty / report.requests).toBeGreaterThan(0.28);
    const met = FAULTS.filter(({ name }) => (report.faults[name] ?? 0) > 0);
    expect(met.length / FAULTS.length).toBeGreaterThan(IN_SOAK ? 0.99 : 0.9);
  });

  it('reads what is true or says honestly that it could not, and writes once or tells truly what became of it', () => {
    expect(report.problems).toEqual([]);
  });

  it('gets most of it done', () => {
    for (const { right = 0, succeeded = 0, honestError = 0 } of Object.values(report.ends)) {
      expect(right + succeeded).toBeGreaterThan(6 * honestError);
    }
  });

  it('leaves at most one write in a hundred unknown where reads can decide', () => {
    expect(report.decidable.unknown / report.decidable.writes, report.unknowns.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('leaves no rejection unhandled and nothing open', () => {
    expect({ unhandled: report.unhandled, leftOpen: report.leftOpen }).toEqual({ unhandled: [], leftOpen: [] });
  });

  it('keeps its memory flat', () => {
    const warm = report.heapMebibytes[Math.floor(report.heapMebibytes.length * WARM_SHARE)] ?? 0;
    expect((report.heapMebibytes.at(-1) ?? 0) - warm).toBeLessThan(GROWTH_MEBIBYTES);
  });
});
