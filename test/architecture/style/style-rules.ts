import type { SourceFile } from '../repository.ts';

/** A rule of house style that looks at one file. */
export interface StyleRule {
  readonly name: string;
  /** Paths that it looks at. */
  readonly files: RegExp;
  /** Paths that it leaves alone, each with a reason in a comment. */
  readonly except?: RegExp;
  /** Something that the file must not hold, or must not be. */
  readonly forbids: RegExp | ((file: SourceFile) => boolean);
}

const SOURCES = /^(?:packages|adapters|contracts|test|tooling)\/.*\.(?:ts|mjs)$/;
const MAX_LINES = 300;

// The words stand apart here, so that this file does not report itself.
const word = (...parts: readonly string[]): string => parts.join('');
const UNFINISHED = new RegExp(`\\b(?:${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\\b`);
const SILENCED = new RegExp(`@ts-(?:${word('ig', 'nore')}|${word('no', 'check')})`);
const NOT_RUN = new RegExp(
  `\\b(?:test|it|describe|suite|bench|context)\\.(?:${word('on', 'ly')}|${word('sk', 'ip')}|${word('sk', 'ipIf')}|${word('to', 'do')})\\b`,
);
const MACHINE_PATH = /(?<![\w.-])\/(?:work|tmp\/h|tmp\/bash_jobs)\//;

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|int\.test|test-d|bench|gen|config|d))?\.(?:ts|mjs)$/;
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The rules, and by `except` the few files that a tool wants otherwise. */
export const STYLE_RULES: readonly StyleRule[] = [
  // Vitest reads its configuration from a default export.
  { name: 'no default export', files: SOURCES, except: /vitest\.config\.ts$/, forbids: /^export (?:default\b|\{[^}]*\bas default\b)/m },
  { name: 'no star export', files: SOURCES, forbids: /^export \*/m },
  {
    name: `no file over ${MAX_LINES} lines`,
    files: SOURCES,
    // Generated types follow their document; fixtures are data.
    except: /\.gen\.ts$|\/fixtures\//,
    forbids: ({ text }) => text.trimEnd().split('\n').length > MAX_LINES,
  },
  { name: 'file names in kebab case', files: SOURCES, forbids: ({ path }) => !KEBAB_CASE.test(fileName(path)) },
  {
    name: 'no names without a meaning',
    files: SOURCES,
    forbids: /^export (?:abstract )?(?:class|interface|type|function|const) \w*(?:Impl|Manager|Helper|Utils?)\b/m,
  },
  {
    name: 'no abbreviated names',
    files: SOURCES,
    except: /\.mjs$/,
    forbids: /\b(?:const|let) (?:req|res|opts|cfg|tmp)\b|[(,] ?(?:req|res|opts|cfg|tmp)\??:/,
  },
  // Adapters reach the network through transport only; telling an address by its form is no network.
  {
    name: 'of node:net adapters take isIP only',
    files: /^adapters\/[^/]+\/src\/.*(?<!\.test)\.ts$/,
    forbids: /^import (?!\{(?: isIP(?:v[46])?,?)+ \})[^;]*from '(?:node:)?net'/m,
  },
  { name: 'nothing unfinished', files: /\.(?:ts|mjs|md|ya?ml|json|sh|py)$/, except: /(?:^|\/)pnpm-lock\.yaml$/, forbids: UNFINISHED },
  { name: 'no silenced type error', files: SOURCES, forbids: SILENCED },
  { name: 'no test that is not run', files: /\.(?:test|bench)\.ts$/, forbids: NOT_RUN },
  { name: 'no path of a machine', files: /./, forbids: MACHINE_PATH },
];

/** `path: rule` for each rule that a file breaks. */
export function styleProblems(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => STYLE_RULES.filter((rule) => breaks(file, rule)).map((rule) => `${file.path}: ${rule.name}`));
}

function breaks(file: SourceFile, { files, except, forbids }: StyleRule): boolean {
  if (!files.test(file.path) || except?.test(file.path) === true) return false;
  return typeof forbids === 'function' ? forbids(file) : forbids.test(file.text);
}
