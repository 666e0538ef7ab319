import { once } from 'node:events';
import { isatty } from 'node:tty';

import type { Terminal } from './context.ts';
import { createPrompt } from './prompt.ts';
import { runCli } from './run-cli.ts';

/** Runs the command line of this process on its terminal; sets the exit code. */
export async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new DOMException(`${signal} received`, 'AbortError')));
  process.stdout.on('error', leaveWithReader);
  // Streams are opened when they are used: to open one takes as long as a small command itself.
  let prompt: Terminal['ask'] | undefined;
  const terminal: Terminal = {
    out: (text) => write(process.stdout, text),
    hasRoom: async () => {
      // Who is stopped learns it elsewhere.
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain', { signal: stop.signal }).catch(() => undefined);
    },
    note: (text) => write(process.stderr, text),
    error: (text) => write(process.stderr, text),
    get interactive() {
      return isatty(0) && isatty(2);
    },
    get color() {
      return isatty(1) && process.env['NO_COLOR'] === undefined;
    },
    ask: (question) => {
      prompt ??= createPrompt(process.stdin, process.stderr, stop.signal);
      return prompt(question);
    },
  };
  process.exitCode = await runCli({ arguments: process.argv.slice(2), terminal, signal: stop.signal });
  // Answers may have been read from it; nothing more is asked.
  if (prompt !== undefined) process.stdin.pause();
}

function write(stream: NodeJS.WriteStream, text: string): void {
  if (text !== '') stream.write(`${text}\n`);
}

/** A reader that goes away (`isobar … | head`) is no failure. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
