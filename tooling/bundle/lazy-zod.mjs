// Our schemas are made when they are first used (lazy-schemas.mjs), and most commands use none. So in a bundle zod is a file of its own, which
// is loaded when the first schema is made. It has those members of zod that our sources name: all of them would be four times as much.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from '../ensure-installed.mjs';
import { loadLater } from './load-later.mjs';

const LAZY = '\0lazy-zod:';
const MEMBERS = '\0zod-members:';
/** Of the gateway, nothing is in a bundle. */
const SOURCES = ['adapters/*/src/**/*.ts', 'packages/!(gateway)/src/**/*.ts'];
/** `core` has types that we name. */
const MEMBER = /\bz\.(?!core\b)(\w+)/g;

/** Names of types are none of values. */
async function namedMembers(zod) {
  const { z } = await import(pathToFileURL(zod).href);
  const named = globSync(SOURCES, { cwd: root }).flatMap((path) =>
    Array.from(readFileSync(join(root, path), 'utf8').matchAll(MEMBER), ([, name]) => name),
  );
  return [...new Set(named)].filter((name) => name in z).toSorted();
}

export const lazyZod = {
  name: 'lazy-zod',
  async resolveId(id, importer) {
    if (id.startsWith(MEMBERS)) return id;
    if (id !== 'zod' || importer === undefined || importer.startsWith(MEMBERS)) return null;
    const resolved = await this.resolve(id, importer, { skipSelf: true });
    return resolved === null ? null : LAZY + resolved.id;
  },
  async load(id) {
    if (id.startsWith(LAZY)) {
      const file = MEMBERS + id.slice(LAZY.length);
      return `${loadLater(this, { id: file, name: 'zod' })}\nexport const z = new Proxy({}, { get: (_, name) => load()[name] });`;
    }
    if (!id.startsWith(MEMBERS)) return null;
    const zod = id.slice(MEMBERS.length);
    return `export { ${(await namedMembers(zod)).join(', ')} } from ${JSON.stringify(zod)};`;
  },
};
