import type { Terminal } from '../../context.ts';
import type { ExitCode } from '../../exit-code.ts';
import { runCli } from '../../run-cli.ts';

/** What one command printed and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one command in this process, with nobody at the terminal. */
export async function runWords(words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    note: (text) => void err.push(text),
    error: (text) => void err.push(text),
    interactive: false,
    color: false,
    ask: () => Promise.resolve(''),
  };
  const code = await runCli({ arguments: words, terminal, signal: new AbortController().signal });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
