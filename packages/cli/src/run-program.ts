import { CommanderError } from 'commander';

import type { CliRun } from './cli-run.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT } from './exit-code.ts';
import { createProgram } from './program.ts';

/** Finds the command that the words name, and runs it. */
export async function runProgram({ arguments: words, terminal, signal }: CliRun): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  try {
    const program = await createProgram({ words, terminal, signal, finish: (finished) => (code = finished) });
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(thrown, { arguments: words, terminal, signal });
  }
}
