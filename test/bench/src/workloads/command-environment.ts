import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as it is installed, run with node directly. */
export const COMMAND = fileURLToPath(new URL('../../../../packages/cli/bin/isobar.mjs', import.meta.url));

/** Only what programs need to start; their caches and states are in the folder. */
export function commandEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
}
