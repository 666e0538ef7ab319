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

/** A function, and what hangs on it. What holds costs a comparison; only what does not hold asks Node. */
const ASSERT = `${plainModule('assert')}
function assert(value, message) {
  if (!value) load()(value, message);
}
Object.defineProperties(assert, Object.getOwnPropertyDescriptors(exports));
module.exports = assert;`;

function moduleText(name) {
  if (name === 'assert') return ASSERT;
  return isPlain(name) ? plainModule(name) : `module.exports = process.getBuiltinModule('${name}');`;
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
    return moduleText(id.slice(PREFIX.length));
  },
};
