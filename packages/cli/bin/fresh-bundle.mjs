// In a checkout the sources are what counts. A bundle of them stands below node_modules with a stamp of every file that
// it was made of; it is run only while all of them are as they were. Plain JavaScript for Node 20 and newer.
import { readFileSync, statSync } from 'node:fs';

/** Where the bundles of a checkout are, and the stamp of the newest. */
export const bundlesFolder = (root) => `${root}/node_modules/.cache/isobar`;
export const stampFile = (root) => `${bundlesFolder(root)}/stamp.json`;

/** Time of change and size of a file; undefined where there is none. */
export function fileStamp(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : [stats.mtimeMs, stats.size];
}

/** Path of the entry of the bundle that was made of exactly the files that are there now; else undefined. */
export function freshBundle(root) {
  try {
    const { entry, files } = JSON.parse(readFileSync(stampFile(root), 'utf8'));
    for (const path in files) {
      const stamp = fileStamp(`${root}/${path}`);
      if (stamp === undefined || stamp[0] !== files[path][0] || stamp[1] !== files[path][1]) return undefined;
    }
    return `${bundlesFolder(root)}/${entry}`;
  } catch {
    return undefined;
  }
}
