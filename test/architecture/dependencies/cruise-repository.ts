import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

import { repositoryRoot } from '../repository.ts';

/** A dependency that a rule of .dependency-cruiser.mjs forbids. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What was read. Edges and files tell "nothing wrong" from "nothing seen". */
export interface CruiseReport {
  readonly violations: readonly Violation[];
  readonly edges: readonly string[];
  readonly files: readonly string[];
}

async function readRules() {
  return extractDepcruiseOptions(join(repositoryRoot, '.dependency-cruiser.mjs'));
}

/** The names of all rules of the repository. */
export async function ruleNames(): Promise<readonly string[]> {
  const { ruleSet } = await readRules();
  return (ruleSet?.forbidden ?? []).flatMap((rule) => rule.name ?? []);
}

/** Checks folders below `baseFolder` (an absolute path) against the rules of the repository. */
export async function cruiseFolders(baseFolder: string, folders: readonly string[]): Promise<CruiseReport> {
  const options = await readRules();
  const { output } = await cruise([...folders], { ...options, validate: true, baseDir: baseFolder }, options.enhancedResolveOptions);
  const { modules } = output as ICruiseResult;
  const edges = modules.flatMap(({ source, dependencies }) =>
    dependencies.map((dependency) => ({ from: source, to: dependency.resolved, dependency })),
  );
  return {
    violations: edges.flatMap(({ from, to, dependency }) => (dependency.rules ?? []).map(({ name }) => ({ rule: name, from, to }))),
    edges: edges.map(({ from, to }) => `${from} -> ${to}`),
    files: modules.map(({ source }) => source),
  };
}
