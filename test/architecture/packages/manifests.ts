import type { SourceFile } from '../repository.ts';
import { readWrittenFiles } from '../repository.ts';

type ExportTarget = string | { readonly '@isobar/source': string; readonly types: string; readonly default: string };

/** What the checks need of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly type?: string;
  readonly exports?: Readonly<Record<string, ExportTarget>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface PackageFolder {
  /** Relative to the repository; empty for its root. */
  readonly folder: string;
  readonly manifest: Manifest;
}

const toPackageFolder = ({ path, text }: SourceFile): PackageFolder => ({
  folder: path.replace(/\/?package\.json$/, ''),
  manifest: JSON.parse(text) as Manifest,
});

/** Every package of the workspace, its root among them. */
export function readPackages(): readonly PackageFolder[] {
  return readWrittenFiles(/^(?:|contracts\/|tooling\/|(?:packages|adapters|test)\/[^/]+\/)package\.json$/).map(toPackageFolder);
}
