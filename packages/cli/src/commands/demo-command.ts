import type { Command } from 'commander';

import { runDemo } from '../demo/run-demo.ts';
import type { Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

/** `isobar demo`, which `npm start` runs. */
export function defineDemo(command: Command, shell: Shell): void {
  command.option('--once', 'end after the demo, also on a terminal');
  handledBy<{ readonly once?: boolean }>(command, shell, async ({ options, terminal, signal }) => {
    await runDemo(terminal, signal, terminal.interactive && options.once !== true);
  });
}
