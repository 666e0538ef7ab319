// What an adapter does (plans, steps, calls by their own names) is half of it, and a list needs none. In a bundle it is a file of
// its own, which is loaded when one of its functions is first called (`acting.ts` of an adapter).
import { readFileSync } from 'node:fs';

import { loadLater } from './load-later.mjs';

const ACTING = /\/adapters\/([a-z]+)\/src\/acting\.ts$/;
const LAZY = '\0lazy-acting:';
const EXPORTED = /^export \{ (\w+) \} from/gm;

export const lazyActing = {
  name: 'lazy-acting',
  async resolveId(id, importer) {
    if (!id.endsWith('/acting.ts') || importer === undefined) return null;
    const resolved = await this.resolve(id, importer, { skipSelf: true });
    return resolved !== null && ACTING.test(resolved.id) ? LAZY + resolved.id : null;
  },
  load(id) {
    if (!id.startsWith(LAZY)) return null;
    const file = id.slice(LAZY.length);
    const names = Array.from(readFileSync(file, 'utf8').matchAll(EXPORTED), ([, name]) => name);
    const functions = names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`);
    return [loadLater(this, { id: file, name: `${ACTING.exec(file)[1]}-acting` }), ...functions].join('\n');
  },
};
