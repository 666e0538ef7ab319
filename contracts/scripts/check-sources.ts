/**
 * Fails when a fact in a contract document has no evidence.
 * Usage: node contracts/scripts/check-sources.ts [document ...]
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { selectDocuments } from '../documents.ts';
import type { ContractDocument } from '../documents.ts';
import { findSourceProblems } from './source-problems.ts';
import { parseSourceRows } from './source-table.ts';

const contractsFolder = new URL('../', import.meta.url);

async function findProblemLines({ name, openapi, sources }: ContractDocument): Promise<readonly string[]> {
  try {
    const document: unknown = parse(await readFile(new URL(openapi, contractsFolder), 'utf8'));
    const rows = parseSourceRows(await readFile(new URL(sources, contractsFolder), 'utf8'));
    return findSourceProblems(document, rows).map(({ where, what }) => `${name} ${where}: ${what}`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const documents = selectDocuments(process.argv.slice(2));
const lines = (await Promise.all(documents.map(findProblemLines))).flat();
for (const line of lines) process.stderr.write(`${line}\n`);
process.stderr.write(`${documents.length} contract documents checked, ${lines.length} problems\n`);
process.exitCode = lines.length === 0 ? 0 : 1;
