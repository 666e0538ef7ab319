// Makes one program of the CLI and all it uses, split so that a command loads only what it needs.
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';

import { rolldown } from 'rolldown';

import { root } from '../ensure-installed.mjs';
import { lazyActing } from './lazy-acting.mjs';
import { lazyBuiltins } from './lazy-builtins.mjs';
import { lazyHttp2 } from './lazy-http2.mjs';
import { lazySchemas } from './lazy-schemas.mjs';
import { lazyZod } from './lazy-zod.mjs';
import { lightUndici, WITHOUT_MILO } from './light-undici.mjs';
import { makeChecks } from './make-checks.mjs';
import { wholeGroups } from './whole-groups.mjs';

const cli = join(root, 'packages', 'cli');
const ENTRY = join(cli, 'src', 'start.ts');
const MANIFEST = join(cli, 'package.json');
/** What decides how the sources are found and put together, beside the sources themselves. */
const SETTINGS = [
  'pnpm-lock.yaml',
  ...[
    'bundle-cli.mjs',
    'lazy-acting.mjs',
    'lazy-builtins.mjs',
    'lazy-http2.mjs',
    'lazy-schemas.mjs',
    'lazy-zod.mjs',
    'load-later.mjs',
    'light-undici.mjs',
    'make-checks.mjs',
    'undici.cjs',
    'whole-groups.mjs',
  ].map((name) => `tooling/bundle/${name}`),
];

/** Sources of the CLI by what follows their folder. */
const ofCli = (part) => new RegExp(`/packages/cli/src/(?:${part})`);

const SDK = /\/packages\/(?:core|transport|sdk)\/src\/(?!probe\/|rates\/|reference-adapters|composition\/[a-z]+-provider)/;

/**
 * What is needed together is one file, since each further one takes its time to be found and read: what everything stands on, what reads words,
 * what asks clouds and prints, and each provider; in each what it imports in turn. A group has the name of the module that is asked for: see `whole-groups`.
 */
const GROUPS = [
  { name: 'main', test: new RegExp(`^\0node:|${ofCli('main\\.ts$').source}`), priority: 3 },
  { name: 'run-program', test: ofCli('(?:run-program|commands/(?:command-table|resource-names))\\.ts$'), priority: 2 },
  { name: 'resource-commands', test: new RegExp(`${SDK.source}|${ofCli('commands/resource-commands\\.ts$').source}`), priority: 1 },
  ...['openstack', 'gcore', 'iwinv'].map((name) => ({
    name: `${name}-provider`,
    test: new RegExp(`/sdk/src/composition/${name}-provider\\.ts$`),
    priority: 0,
  })),
];

/** What becomes of sources that are made into a program as the command is. */
export const asTheCommand = async () => ({
  platform: 'node',
  tsconfig: false,
  transform: { define: WITHOUT_MILO },
  // undici begins where who uses no more of it than the transport does has it begin.
  resolve: { conditionNames: ['@isobar/source', 'node', 'import'], alias: { undici$: join(root, 'tooling', 'bundle', 'undici.cjs') } },
  plugins: [lazyActing, lazyZod, lightUndici, lazyBuiltins, lazyHttp2, lazySchemas(await makeChecks()), wholeGroups],
});

/** Smaller is read sooner; the names of functions and classes stay, for the stacks of errors, and those of exports, for whole-groups. */
export const OUTPUT = {
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: 'isobar-[name]-[hash].mjs',
  codeSplitting: { groups: GROUPS },
  minify: { compress: true, mangle: { toplevel: true, keepNames: { function: true, class: true } }, codegen: true },
  minifyInternalExports: false,
};

/** The manifest is not beside a bundle, so its version stands inside. */
const versionInside = {
  name: 'version-inside',
  load(id) {
    if (id !== join(cli, 'src', 'version.ts')) return null;
    return `export const version = () => ${JSON.stringify(JSON.parse(readFileSync(MANIFEST, 'utf8')).version)};`;
  },
};

/** Notes every file that is read: one that only passes on what others export leaves nothing in the bundle, and counts. */
const noteInto = (read) => ({
  name: 'note-files',
  moduleParsed: ({ id }) => void read.add(id),
});

/** Manifests of the packages whose sources are in the bundle: they say which file a package's name means. */
function manifestsOf(sources) {
  const folders = new Set(sources.map((path) => path.split('/').slice(0, 2).join('/')));
  return [...folders].map((folder) => `${folder}/package.json`);
}

/**
 * Writes the bundle to a folder; `isobar.mjs` is its entry.
 * Returns the files of this repository that it was made of, relative to the root; installed packages are those of the lockfile.
 */
export async function bundleCli(folder) {
  const read = new Set();
  const made = await asTheCommand();
  const bundle = await rolldown({
    ...made,
    input: { isobar: ENTRY },
    // A program of its own, and what it keeps; see bin/isobar.mjs.
    external: ['@isobar/gateway', '@isobar/gateway/database'],
    plugins: [...made.plugins, versionInside, noteInto(read)],
  });
  try {
    await bundle.write({ ...OUTPUT, dir: folder, sourcemap: true });
    const sources = [...read].filter((id) => isAbsolute(id) && !id.includes('/node_modules/')).map((id) => relative(root, id));
    return [...new Set([...sources, ...manifestsOf(sources), ...SETTINGS])];
  } finally {
    await bundle.close();
  }
}
