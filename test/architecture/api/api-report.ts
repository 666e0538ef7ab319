import { join } from 'node:path';
import ts from 'typescript';

import { repositoryRoot } from '../repository.ts';

/** Packages whose exports are a promise to others. */
export const REPORTED_PACKAGES: Readonly<Record<string, string>> = {
  conformance: 'test/conformance/src/index.ts',
  core: 'packages/core/src/index.ts',
  sdk: 'packages/sdk/src/index.ts',
};

/** Where the report of a package is checked in, relative to the repository. */
export const reportPath = (name: string): string => `test/architecture/api/${name}.txt`;

// In this order: a class is a type too, and is named by the stronger word.
const KINDS: readonly (readonly [flag: ts.SymbolFlags, kind: string])[] = [
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Variable, 'const'],
  [ts.SymbolFlags.Interface, 'interface'],
  [ts.SymbolFlags.TypeAlias, 'type'],
];

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  const kind = KINDS.find(([flag]) => (target.flags & flag) !== 0)?.[1];
  if (kind === undefined) throw new Error(`the export ${symbol.name} leads nowhere`);
  return kind;
}

function readOptions(): ts.CompilerOptions {
  const path = join(repositoryRoot, 'tsconfig.base.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config, ts.sys, repositoryRoot);
  return { ...options, noEmit: true, composite: false };
}

/**
 * One line per public export, `name kind`, in the order of the names; by package.
 * @throws {Error} when an index is missing or an export of it leads nowhere.
 */
export function apiReports(): Readonly<Record<string, string>> {
  const program = ts.createProgram(
    Object.values(REPORTED_PACKAGES).map((path) => join(repositoryRoot, path)),
    readOptions(),
  );
  return Object.fromEntries(Object.entries(REPORTED_PACKAGES).map(([name, path]) => [name, reportOf(path, program)]));
}

function reportOf(path: string, program: ts.Program): string {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(repositoryRoot, path));
  const entry = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (entry === undefined) throw new Error(`${path} exports nothing`);
  const lines = checker.getExportsOfModule(entry).map((symbol) => `${symbol.name} ${kindOf(symbol, checker)}`);
  return `${lines.sort().join('\n')}\n`;
}
