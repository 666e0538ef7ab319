import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** One text file; `path` is relative to the repository, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Folders of what is made, not written. */
const MADE: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', 'coverage', '.isobar']);

function* pathsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!MADE.has(entry.name)) yield* pathsIn(path);
    } else if (entry.isFile()) yield path;
  }
}

/** Paths of all written files of the repository, relative to it, in a stable order. */
export function writtenPaths(): readonly string[] {
  return [...pathsIn(repositoryRoot)].map((path) => relative(repositoryRoot, path)).sort();
}

/** The written files whose path matches, with their text. */
export function readWrittenFiles(pattern: RegExp): readonly SourceFile[] {
  return writtenPaths()
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), 'utf8') }));
}
