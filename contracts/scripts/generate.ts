/**
 * Writes types.gen.ts beside each contract document; with --check it writes nothing and fails on a difference.
 * Usage: node contracts/scripts/generate.ts [--check] [document ...]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { selectDocuments } from '../documents.ts';
import type { ContractDocument } from '../documents.ts';
import { generateTypes } from './generated-types.ts';

const contractsFolder = new URL('../', import.meta.url);
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

async function readCommitted(types: URL): Promise<string | undefined> {
  try {
    return await readFile(types, 'utf8');
  } catch {
    return undefined;
  }
}

async function generateOne({ name, openapi, types }: ContractDocument): Promise<string | undefined> {
  try {
    const target = new URL(types, contractsFolder);
    const text = await generateTypes(new URL(openapi, contractsFolder));
    if (text === (await readCommitted(target))) return undefined;
    if (values.check) return `${name}: ${types} differs from ${openapi}; run the generator`;
    await writeFile(target, text);
    process.stderr.write(`${name}: wrote ${types}\n`);
    return undefined;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const failures: string[] = [];
// One after the other: the generator keeps state per process and the documents are few.
for (const document of selectDocuments(positionals)) {
  const failure = await generateOne(document);
  if (failure !== undefined) failures.push(failure);
}
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
