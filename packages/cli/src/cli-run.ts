import type { Terminal } from './context.ts';

/** One command line: what was typed, where output goes, and what ends it early. */
export interface CliRun {
  /** Without the program's own name. */
  readonly arguments: readonly string[];
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}
