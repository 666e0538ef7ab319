import { writeFileSync } from 'node:fs';

import type { ReturnedSecret } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { Terminal } from '../context.ts';

/**
 * Hands over what the cloud returned, once: to a new file that only its owner can read, else on stderr;
 * the address of a console is what was asked for, so it goes to stdout.
 */
export function handOver(secrets: readonly ReturnedSecret[], file: string | undefined, terminal: Terminal): void {
  for (const { kind, value } of secrets) {
    if (file !== undefined && writeSecret(file, value, terminal)) terminal.note(`${kind}: written to ${file}`);
    else if (kind === 'console') terminal.out(value);
    else terminal.error(`${kind}: ${value}`);
  }
}

/** A file that cannot be written must not lose the only copy: then it is shown after all. */
function writeSecret(file: string, value: string, terminal: Terminal): boolean {
  try {
    writeFileSync(file, value.endsWith('\n') ? value : `${value}\n`, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.error(new CloudError('invalid_argument', `--secret-file: ${reason}; it is shown here instead`).message);
    return false;
  }
}
