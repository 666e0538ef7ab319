import type { CliRun } from './cli-run.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT } from './exit-code.ts';
import { version } from './version.ts';

/** Runs one command line and returns its exit code. Never throws, never exits. */
export async function runCli(run: CliRun): Promise<ExitCode> {
  const [word, ...others] = run.arguments;
  // Answered before the commands are loaded: their names, options and help take longer than this answer.
  if ((word === '--version' || word === '-V') && others.length === 0) {
    run.terminal.out(version());
    return EXIT.ok;
  }
  const { runProgram } = await import('./run-program.ts');
  return runProgram(run);
}
