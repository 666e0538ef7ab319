import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const BIN = join(ROOT, 'packages', 'cli', 'bin');

/**
 * The command as it is installed, to be run with node directly: without the sources that a checkout compares its bundle with.
 * @param folder where it is put, once
 * @throws Error where the bundle is not made of the sources as they are
 */
export async function installedCommand(folder: string): Promise<string> {
  const place = join(folder, 'installed');
  if (!existsSync(place)) {
    const { freshBundle } = (await import(join(BIN, 'fresh-bundle.mjs'))) as { readonly freshBundle: (root: string) => string | undefined };
    const bundle = freshBundle(ROOT.replace(/\/$/, ''));
    if (bundle === undefined) throw new Error('the sources have changed since the command was bundled: run npm run bench again');
    cpSync(BIN, join(place, 'bin'), { recursive: true });
    cpSync(dirname(bundle), join(place, 'dist'), { recursive: true });
  }
  return join(place, 'bin', 'isobar.mjs');
}

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
