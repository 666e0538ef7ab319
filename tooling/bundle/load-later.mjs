/**
 * Text of a module of the bundle that defines `load`: what a file of its own exports, read when it is first called, and at once, since who calls it
 * does not wait. `context` is that of a plugin's hook, which calls this once for each such file.
 */
export function loadLater(context, { id, name }) {
  const file = context.emitFile({ type: 'chunk', id, name });
  return `let loaded;
const load = () => {
  if (loaded !== undefined) return loaded;
  const { createRequire } = process.getBuiltinModule('module');
  const { fileURLToPath } = process.getBuiltinModule('url');
  return (loaded = createRequire(import.meta.url)(fileURLToPath(import.meta.ROLLUP_FILE_URL_${file})));
};`;
}
