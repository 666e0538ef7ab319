import type { Command } from 'commander';

import type { Terminal } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT } from './exit-code.ts';
import type { GlobalOptions } from './global-options.ts';

/** What every command gets beside its own arguments. */
export interface CommandRun<Options> {
  readonly arguments: readonly string[];
  readonly options: Options & GlobalOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

export type Handler<Options> = (run: CommandRun<Options>) => Promise<ExitCode | void>;

/** What the commands are built with; tests give their own. */
export interface Shell {
  /** The command line: what it does not name gets its name and its help alone. */
  readonly words: readonly string[];
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  finish(code: ExitCode): void;
}

/** Gives a command its arguments, options and subcommands, and what they do. */
export type DefineCommand = (command: Command, shell: Shell) => void;

/** Ties a handler to a command: positional arguments, merged options, and the exit code it returns. */
export function handledBy<Options>(command: Command, shell: Shell, handler: Handler<Options>): Command {
  return command.action(async (...received: unknown[]) => {
    const own = received.at(-1) as Command;
    const options = own.optsWithGlobals<Options & GlobalOptions>();
    const terminal = options.quiet === true ? quiet(shell.terminal) : shell.terminal;
    const code = await handler({ arguments: own.args, options, terminal, signal: shell.signal });
    shell.finish(code ?? EXIT.ok);
  });
}

function quiet(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: (text) => terminal.out(text),
    error: (text) => terminal.error(text),
    ask: (question) => terminal.ask(question),
    note: () => undefined,
  };
}

/** `a,b` and repeated options as one list. */
export function commaList(text: string, previous: readonly string[] = []): readonly string[] {
  return [
    ...previous,
    ...text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}
