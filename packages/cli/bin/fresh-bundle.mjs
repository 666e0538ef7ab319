// In a checkout the sources are what counts. A bundle of them stands below node_modules with a stamp of every file that
// it was made of; it is run only while all of them are as they were. Plain JavaScript for Node 20 and newer.

// `import` of node:fs loads streams and promises with it, which takes longer than all that is done here.
const { readFileSync, statSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs')).default;

/** Where the bundles of a checkout are, and the stamp of the newest. */
export const bundlesFolder = (root) => `${root}/node_modules/.cache/isobar`;
export const stampFile = (root) => `${bundlesFolder(root)}/stamp.json`;

/** Time of change and size of a file, as one text; empty where there is none. */
export function fileStamp(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.mtimeMs} ${stats.size}`;
}

/** Path of the entry of the bundle that was made of exactly the files that are there now; else undefined. */
export function freshBundle(root) {
  try {
    const { entry, files } = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    for (const path in files) {
      if (fileStamp(`${root}/${path}`) !== files[path]) return undefined;
    }
    return `${bundlesFolder(root)}/${entry}`;
  } catch {
    return undefined;
  }
}

/** What Node compiles of a checkout's bundle is kept beside it, and goes with it: there are many in the life of a checkout. */
export function keepCompiled(bundle) {
  process.getBuiltinModule('node:module').enableCompileCache(`${bundle}.compiled`);
}
