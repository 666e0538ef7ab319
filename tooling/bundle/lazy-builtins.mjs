// `import` of one of Node's own modules reads every one of its exports, and some of them load much more behind a getter:
// `node:fs` alone loads streams, promises and the reading of lines. A bundle asks Node for the module itself, when the first
// of its members is used.
import { builtinModules } from 'node:module';

const PREFIX = '\0node:';
const BUILTINS = new Set(builtinModules);

/** Those that are a function (`events`), or are written to (`process`), are passed on as they are. */
function isPlain(name) {
  return name !== 'process' && typeof process.getBuiltinModule(name) === 'object';
}

function plainModule(name) {
  const members = JSON.stringify(Object.keys(process.getBuiltinModule(name)).filter((member) => member !== 'default'));
  return `let loaded;
const load = () => (loaded ??= process.getBuiltinModule('${name}'));
for (const name of ${members}) Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });`;
}

export const lazyBuiltins = {
  name: 'lazy-builtins',
  resolveId(id, importer) {
    const name = id.replace(/^node:/, '');
    // The bundler's own helpers are what such a module is wrapped with.
    const isOurs = importer?.startsWith('/') === true;
    return isOurs && BUILTINS.has(name) ? PREFIX + name : null;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    const name = id.slice(PREFIX.length);
    return isPlain(name) ? plainModule(name) : `module.exports = process.getBuiltinModule('${name}');`;
  },
};
