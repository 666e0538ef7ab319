// This file imports nothing: what it would share with others would be one more file to load first.
const { enableCompileCache } = process.getBuiltinModule('node:module');
const path = process.getBuiltinModule('node:path');

// Before anything else is loaded: the machine code of what is loaded from here on is kept for the next run.
const folder = cacheFolder(process.env);
if (folder !== undefined) enableCompileCache(folder);
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);

const { main } = await import('./main.ts');
await main();

/** The user's own cache, never a shared folder that another user could write to. Node leaves it out where it cannot be written. */
function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: NodeJS.ProcessEnv): string | undefined {
  if (cache !== undefined && cache !== '') return path.join(cache, 'isobar', 'compiled');
  return home === undefined || home === '' ? undefined : path.join(home, '.cache', 'isobar', 'compiled');
}
