import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// What reads HTTP is WebAssembly. V8 would compile it a second time, to make it faster, and the end of a short command waits
// for that; the first form is quick enough for what a command reads.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);

// Before anything else is loaded: the machine code of what is loaded from here on is kept for the next run.
const folder = cacheFolder(process.env);
if (folder !== undefined) enableCompileCache(folder);
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);

const { main } = await import('./main.ts');
await main();

/** The user's own cache, never a shared folder that another user could write to. Node leaves it out where it cannot be written. */
function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: NodeJS.ProcessEnv): string | undefined {
  if (cache !== undefined && cache !== '') return join(cache, 'isobar', 'compiled');
  return home === undefined || home === '' ? undefined : join(home, '.cache', 'isobar', 'compiled');
}
