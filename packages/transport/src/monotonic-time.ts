/** Time of a clock that is never set back, in milliseconds; `performance` says the same, and loads all of Node's measuring tools. */
export function monotonicMilliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
