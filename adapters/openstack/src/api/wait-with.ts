/** Waits for work that several callers share: an abort ends the waiting of this caller, not the work. */
export function waitWith<Value>(shared: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  return signal === undefined ? shared : firstOf(shared, signal);
}

async function firstOf<Value>(shared: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
