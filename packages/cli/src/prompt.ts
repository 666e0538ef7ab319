import type { Readable, Writable } from 'node:stream';

/**
 * Questions on a terminal, one line each. Lines that were typed ahead wait for their question.
 * The end of the input is an empty answer; an abort rejects with its reason.
 */
export function createPrompt(input: Readable, output: Writable, signal: AbortSignal): (question: string) => Promise<string> {
  let lines: Promise<AsyncIterator<string>> | undefined;
  return async (question) => {
    signal.throwIfAborted();
    lines ??= readLines(input, signal);
    output.write(question);
    const { value, done } = await (await lines).next();
    signal.throwIfAborted();
    return done === true ? '' : value;
  };
}

/** Most commands ask nothing, so what reads lines is loaded for the first question. */
async function readLines(input: Readable, signal: AbortSignal): Promise<AsyncIterator<string>> {
  const { createInterface } = await import('node:readline');
  signal.throwIfAborted();
  const reader = createInterface({ input });
  signal.addEventListener('abort', () => reader.close(), { once: true });
  return reader[Symbol.asyncIterator]();
}
