// The checks of all schemas, made ahead of time by what would make them at their first use (packages/transport/src/schema/check-text.ts).
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { rolldown } from 'rolldown';

import { root } from '../ensure-installed.mjs';
import { isSchemaSource, schemaPlugin } from './lazy-schemas.mjs';

const ENTRY = '\0every-schema';
const CHECK_TEXT = join(root, 'packages', 'transport', 'src', 'schema', 'check-text.ts');

/** Notes each schema under its place. */
const NOTING = `export const schemas = new Map();
export const lazySchema = (schema, place) => (schemas.set(place, schema), schema);`;

/** Folders of the packages that the command needs: others may be half written. */
function foldersOf(name, byName = manifestsByName(), found = new Map()) {
  const { folder, dependencies = {} } = byName.get(name);
  found.set(name, folder);
  for (const other of Object.keys(dependencies)) if (byName.has(other) && !found.has(other)) foldersOf(other, byName, found);
  return [...found.values()];
}

function manifestsByName() {
  const paths = globSync('{adapters,packages}/*/package.json', { cwd: root }).map((path) => join(root, path));
  const manifests = paths.map((path) => ({ ...JSON.parse(readFileSync(path, 'utf8')), folder: dirname(path) }));
  return new Map(manifests.map((manifest) => [manifest.name, manifest]));
}

function sourcesWithSchemas() {
  const sources = foldersOf('@isobar/cli').flatMap((folder) => globSync('src/**/*.ts', { cwd: folder }).map((path) => join(folder, path)));
  return sources.filter((path) => !path.endsWith('.test.ts') && isSchemaSource(readFileSync(path, 'utf8'), path));
}

/** Checks by the place of their schemas, for `lazySchemas`. */
export async function makeChecks() {
  const { schemas, checkText } = await loadSchemas();
  const texts = [...schemas].map(([place, schema]) => [place, checkText(schema)]);
  // One that calls no function of its own is as short as zod's, and asked as part of another.
  const worthIt = texts.filter(([, text]) => text?.source.includes('function check') === true);
  const isNamed = nameTeller(worthIt.flatMap(([, { conditions }]) => conditions));
  return new Map(
    worthIt
      .filter(([, { conditions }]) => conditions.every(isNamed))
      .map(([place, { source, conditions }]) => [place, { source: source.replaceAll('\n', ' '), conditions: conditions.map(({ name }) => name) }]),
  );
}

/** Whether a condition has a name, and no other has the same. */
function nameTeller(conditions) {
  return (condition) => condition.name !== '' && conditions.every((other) => other === condition || other.name !== condition.name);
}

async function loadSchemas() {
  const parts = [`export { checkText } from ${JSON.stringify(CHECK_TEXT)};`, `export { schemas } from '\\0lazy-schema';`];
  const entry = [...parts, ...sourcesWithSchemas().map((path) => `import ${JSON.stringify(path)};`)].join('\n');
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    tsconfig: false,
    treeshake: false,
    resolve: { conditionNames: ['@isobar/source', 'node', 'import'] },
    plugins: [
      { name: 'every-schema', resolveId: (id) => (id === ENTRY ? ENTRY : null), load: (id) => (id === ENTRY ? entry : null) },
      schemaPlugin('note-schemas', NOTING, (text, place) => `lazySchema(${text}, ${JSON.stringify(place)})`),
    ],
  });
  const folder = join(root, 'node_modules', '.cache', `isobar-schemas-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'schemas.mjs' });
    return await import(pathToFileURL(join(folder, output[0].fileName)).href);
  } finally {
    await bundle.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
