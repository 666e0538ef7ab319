import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

const LIMIT_MILLISECONDS = 120_000;

/** Has a Node program tell its peak on descriptor 3 when it ends. */
const TELL_RSS = "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";

export interface ProgramRun {
  readonly wallMilliseconds: number;
  /** Of Node programs that were asked for it. */
  readonly maxRssMiB: number | null;
}

/** Runs a program to its end, its output thrown away. @throws Error where it fails */
export async function runProgram(program: string, argv: readonly string[], environment: NodeJS.ProcessEnv, tellRss = false): Promise<ProgramRun> {
  const flags = tellRss ? ['--import', `data:text/javascript,${encodeURIComponent(TELL_RSS)}`] : [];
  const started = performance.now();
  const child = spawn(program, [...flags, ...argv], { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], timeout: LIMIT_MILLISECONDS });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
  const said = Promise.all([text(child.stderr as Readable), text(child.stdio[3] as Readable)]);
  const code = await ended;
  const wallMilliseconds = performance.now() - started;
  const [errors, told] = await said;
  if (code !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${code}: ${errors.slice(0, 2000)}`);
  return { wallMilliseconds, maxRssMiB: told === '' ? null : Number(told) / 1024 };
}
