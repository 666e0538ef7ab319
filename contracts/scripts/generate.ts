/**
 * Writes types.gen.ts beside each contract document, the operations of its adapter and the text of who serves it; with --check it writes nothing
 * and fails on a difference.
 * Usage: node contracts/scripts/generate.ts [--check] [document ...]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { selectDocuments } from '../documents.ts';
import type { ContractDocument } from '../documents.ts';
import { generateOperations } from './generated-operations.ts';
import { generateServed } from './generated-served.ts';
import { generateTypes } from './generated-types.ts';

const contractsFolder = new URL('../', import.meta.url);
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

async function readCommitted(file: URL): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** What is wrong, if the file may not be written; undefined when it is as it should be. */
async function writeFresh({ name, openapi }: ContractDocument, path: string, text: string): Promise<string | undefined> {
  const target = new URL(path, contractsFolder);
  if (text === (await readCommitted(target))) return undefined;
  if (values.check) return `${name}: ${path} differs from ${openapi}; run the generator`;
  await writeFile(target, text);
  process.stderr.write(`${name}: wrote ${path}\n`);
  return undefined;
}

async function generateOne(document: ContractDocument): Promise<readonly string[]> {
  const { name, openapi, types, operations, served } = document;
  try {
    const source = new URL(openapi, contractsFolder);
    const failures = [await writeFresh(document, types, await generateTypes(source))];
    if (operations !== null) {
      const text = generateOperations(parse(await readFile(source, 'utf8')), `@isobar/contracts/${name}`);
      failures.push(await writeFresh(document, operations, text));
    }
    if (served !== null) failures.push(await writeFresh(document, served, generateServed(parse(await readFile(source, 'utf8')))));
    return failures.filter((failure) => failure !== undefined);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const failures: string[] = [];
// One after the other: the generator keeps state per process and the documents are few.
for (const document of selectDocuments(positionals)) {
  failures.push(...(await generateOne(document)));
}
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
