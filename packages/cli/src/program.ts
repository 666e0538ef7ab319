import { readFileSync } from 'node:fs';

import { Command } from 'commander';

import { addCapabilitiesCommand } from './commands/capabilities-command.ts';
import { addCloudCommand } from './commands/cloud-command.ts';
import { addDemoCommand } from './commands/demo-command.ts';
import { addDoctorCommand } from './commands/doctor-command.ts';
import { addInitCommand } from './commands/init-command.ts';
import { addNativeCommand } from './commands/native-command.ts';
import { addOperationCommand } from './commands/operation-command.ts';
import { addProbeCommand } from './commands/probe-command.ts';
import { addResourceCommands } from './commands/resource-commands.ts';
import { addSimulateCommand } from './commands/simulate-command.ts';
import { addGlobalOptions } from './global-options.ts';
import type { Shell } from './run-command.ts';

/** The whole command line. Parsing errors are thrown (CommanderError), not exited on. */
export function createProgram(shell: Shell): Command {
  const program = addGlobalOptions(new Command('isobar'))
    .description('One way to speak to many clouds, with the differences drawn, not hidden')
    .version(version())
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => shell.terminal.out(text.trimEnd()), writeErr: (text) => shell.terminal.error(text.trimEnd()) })
    .exitOverride();
  addResourceCommands(program, shell);
  addOperationCommand(program, shell);
  addCloudCommand(program, shell);
  addNativeCommand(program, shell);
  addCapabilitiesCommand(program, shell);
  addProbeCommand(program, shell);
  addInitCommand(program, shell);
  addDoctorCommand(program, shell);
  addSimulateCommand(program, shell);
  addDemoCommand(program, shell);
  return program;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return manifest.version;
}
