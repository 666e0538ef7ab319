import { Command } from 'commander';

import { COMMANDS } from './commands/command-table.ts';
import { serverOf } from './gateway/server-of.ts';
import type { GlobalOptions } from './global-options.ts';
import { addGlobalOptions } from './global-options.ts';
import type { Shell } from './run-command.ts';
import { version } from './version.ts';

/**
 * The command line for the words of a shell. Every command has its name and its help; those that the words name are whole,
 * the others are not loaded. Parsing errors are thrown (CommanderError), not exited on.
 */
export async function createProgram(shell: Shell): Promise<Command> {
  const program = addGlobalOptions(new Command('isobar'))
    .description('One way to speak to many clouds, with the differences drawn, not hidden')
    .version(version())
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => shell.terminal.out(text.trimEnd()), writeErr: (text) => shell.terminal.error(text.trimEnd()) })
    .exitOverride();
  for (const [name, { text, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(text);
    if (!shell.words.includes(name)) continue;
    (await load())(command, shell);
    command.hook('preAction', async (_, called) => {
      const server = serverOf(called.optsWithGlobals<GlobalOptions>(), process.env);
      if (server !== null) (await import('./gateway/here-only.ts')).requireGatewayCommand(name, server);
    });
  }
  return program;
}
