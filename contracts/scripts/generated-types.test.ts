import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateTypes } from './generated-types.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isobar-contracts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function generateFrom(schemas: object): Promise<string> {
  const path = join(folder, 'openapi.yaml');
  const document = {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {},
    components: { schemas },
  };
  await writeFile(path, JSON.stringify(document));
  return generateTypes(pathToFileURL(path));
}

test('turns oneOf of const into a union of literals', async () => {
  const text = await generateFrom({ Status: { oneOf: [{ const: 'UP' }, { const: 'DOWN' }] } });
  expect(text).toContain('Status: "UP" | "DOWN"');
});

test('keeps the type of a reference that carries a source beside it', async () => {
  const text = await generateFrom({
    Status: { const: 'UP' },
    Thing: {
      type: 'object',
      properties: { status: { $ref: '#/components/schemas/Status', 'x-source': 'known' } },
    },
  });
  expect(text).toContain('status?: components["schemas"]["Status"]');
});

test('marks its output as generated and licensed, with no path of the machine in it', async () => {
  const text = await generateFrom({ Status: { const: 'UP' } });
  expect(text).toMatch(/^\/\/ SPDX-License-Identifier: Apache-2\.0\n\/\/ GENERATED /);
  expect(text).not.toContain(folder);
});

test('fails on a reference that leads nowhere', async () => {
  await expect(generateFrom({ Thing: { $ref: '#/components/schemas/Gone' } })).rejects.toThrow("Can't resolve $ref");
});
