// Writes each package's tsconfig.json references from its package.json, so the two cannot disagree.
// `--check` only compares. Runs on any Node >= 20, before anything is built.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const folders = ['packages', 'adapters', 'test']
  .flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`),
  )
  .concat(['contracts', 'tooling'])
  .filter((folder) => existsSync(join(root, folder, 'package.json')))
  .sort((left, right) => left.localeCompare(right));

const folderOf = new Map(folders.map((folder) => [readJson(join(root, folder, 'package.json')).name, folder]));

function expectedConfig(folder) {
  const manifest = readJson(join(root, folder, 'package.json'));
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const references = dependencies
    .filter((name) => folderOf.has(name))
    .map((name) => ({ path: relative(folder, folderOf.get(name)) }))
    .sort((left, right) => left.path.localeCompare(right.path));
  const current = existsSync(join(root, folder, 'tsconfig.json')) ? readJson(join(root, folder, 'tsconfig.json')) : undefined;
  const base = current ?? {
    extends: `${relative(folder, '.')}/tsconfig.base.json`,
    compilerOptions: { rootDir: 'src', outDir: 'dist' },
    include: ['src/**/*.ts'],
  };
  const { references: _, ...rest } = base;
  return references.length === 0 ? rest : { ...rest, references };
}

const expected = new Map(folders.map((folder) => [join(folder, 'tsconfig.json'), expectedConfig(folder)]));
expected.set('tsconfig.json', { files: [], references: folders.map((folder) => ({ path: folder })) });

const wrong = [...expected].filter(
  ([path, config]) => !existsSync(join(root, path)) || JSON.stringify(readJson(join(root, path))) !== JSON.stringify(config),
);
if (process.argv.includes('--check')) {
  for (const [path] of wrong) process.stderr.write(`${path} does not follow its package.json: run node tooling/references.mjs\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  for (const [path, config] of wrong) writeFileSync(join(root, path), `${JSON.stringify(config, null, 2)}\n`);
}
