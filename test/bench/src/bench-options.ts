import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Workloads whose name begins with this. */
  readonly only: string;
  readonly runs: number;
  readonly writeDocs: boolean;
}

const MOST_RUNS = 50;

/** @throws Error for what is not known or no number */
export function benchOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { only: { type: 'string', default: '' }, runs: { type: 'string', default: '11' }, 'write-docs': { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) throw new Error(`--runs: ${values.runs}; allowed: 1 to ${MOST_RUNS}`);
  return { only: values.only, runs, writeDocs: values['write-docs'] };
}
