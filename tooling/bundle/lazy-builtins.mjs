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

/**
 * Members are found through the prototype: of a module's own ones the bundler makes a second set for each file that imports it,
 * and fs alone has a hundred, at each start.
 */
const plainModule = (name) => `let loaded;
module.exports = Object.create(new Proxy({}, { get: (_, member) => (loaded ??= process.getBuiltinModule('${name}'))[member] }));`;

/** A function, and what hangs on it. What holds costs a comparison; only what does not hold asks Node. */
const ASSERT = `function assert(value, message) {
  if (!value) process.getBuiltinModule('assert')(value, message);
}
module.exports = Object.setPrototypeOf(assert, new Proxy({}, { get: (_, member) => process.getBuiltinModule('assert')[member] }));`;

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
