import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENSURE = fileURLToPath(new URL('../../../tooling/bundle/ensure-bundle.mjs', import.meta.url));

let entry: string | undefined;

/** Path of the command as one program, made of the sources as they are now; Node runs it without flags. */
export function isobarProgram(): string {
  entry ??= execFileSync(process.execPath, [ENSURE, '--print'], { encoding: 'utf8' }).trim();
  return entry;
}
