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
  ].map((name) => `tooling/bundle/${name}`),
];

/** Sources of the CLI by what follows their folder. */
const ofCli = (part) => new RegExp(`/packages/cli/src/(?:${part})`);

const SDK = /\/packages\/(?:core|transport|sdk)\/src\/(?!probe\/|rates\/|reference-adapters|composition\/[a-z]+-provider)/;
const PRINTING = ofCli(
  '(?:output|views|plan-view)/|(?:context|gateway/gateway-of|gateway/stale-rows|progress|read-text-file|commands/list-command|commands/requirement-options)\\.ts$',
);

/**
 * What is needed together is one file: each further one takes its time to be found and read. Every command but the smallest
 * needs the SDK without its providers, probes and reference rates, and prints; what these import in turn is with them.
 */
export const GROUPS = [
  { name: 'start', test: new RegExp(`^\0node:|${ofCli('(?:main|run-cli|version|exit-code|prompt)\\.ts$').source}`), priority: 2 },
  {
    name: 'command-line',
    test: ofCli('(?:run-program|program|run-command|global-options|gateway/server-of|commands/command-table|commands/resource-names)\\.ts$'),
    priority: 1,
  },
  { name: 'sdk', test: new RegExp(`${SDK.source}|${PRINTING.source}`), priority: 0 },
];

/** Smaller is read sooner; the names of functions and classes stay, for the stacks of errors. */
export const MINIFY = { compress: true, mangle: { toplevel: true, keepNames: { function: true, class: true } }, codegen: true };

/** Where undici begins, for who uses no more of it than the transport does. */
export const LIGHT_UNDICI = { undici$: join(root, 'tooling', 'bundle', 'undici.cjs') };

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
  const bundle = await rolldown({
    input: { isobar: ENTRY },
    // A program of its own, and what it keeps; see bin/isobar.mjs.
    external: ['@isobar/gateway', '@isobar/gateway/database'],
    platform: 'node',
    transform: { define: WITHOUT_MILO },
    tsconfig: false,
    resolve: { conditionNames: ['@isobar/source', 'node', 'import'], alias: LIGHT_UNDICI },
    plugins: [lazyActing, lazyZod, lightUndici, lazyBuiltins, lazyHttp2, lazySchemas(await makeChecks()), versionInside, noteInto(read)],
  });
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'isobar-[name]-[hash].mjs',
      codeSplitting: { groups: GROUPS },
      sourcemap: true,
      minify: MINIFY,
    });
    const sources = [...read].filter((id) => isAbsolute(id) && !id.includes('/node_modules/')).map((id) => relative(root, id));
    return [...new Set([...sources, ...manifestsOf(sources), ...SETTINGS])];
  } finally {
    await bundle.close();
  }
}
