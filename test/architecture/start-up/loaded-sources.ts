import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { repositoryRoot } from '../repository.ts';
import { runNode } from '../run-node.ts';

const PRELOAD = fileURLToPath(new URL('tell-modules.mjs', import.meta.url));

export interface Loaded {
  /** Files of the bundle, by name. */
  readonly files: readonly string[];
  /** What they were made of, relative to the repository. */
  readonly sources: readonly string[];
  readonly output: string;
}

/** Runs the bundled command, and tells what of it was loaded. */
export async function loadedBy(words: readonly string[]): Promise<Loaded> {
  const { exitCode, output: program } = runNode('tooling/bundle/ensure-bundle.mjs', '--print');
  if (exitCode !== 0) throw new Error(program);
  const folder = mkdtempSync(join(tmpdir(), 'isobar-start-up-'));
  try {
    const list = join(folder, 'modules');
    const output = await run(['--import', PRELOAD, program, ...words], list);
    const files = readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .filter((path) => dirname(path) === dirname(program));
    return { files: files.map((path) => basename(path)), sources: files.flatMap(sourcesOf), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(words: readonly string[], list: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env: { ...process.env, ISOBAR_MODULES: list } }, (_, stdout, stderr) => resolve(`${stdout}${stderr}`));
  });
}

/** The bundler's own helpers have no map. */
function sourcesOf(path: string): readonly string[] {
  if (!existsSync(`${path}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as { readonly sources: readonly string[] };
  return sources.map((source) => join(dirname(path), source).replace(`${repositoryRoot}/`, ''));
}
