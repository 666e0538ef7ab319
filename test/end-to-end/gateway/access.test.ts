import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Operation, Server } from '@isobar/core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { CliWorld, Ran } from '../testing/cli-world.ts';
import { openCliWorld, runOnce } from '../testing/cli-world.ts';

let world: CliWorld;
let gateway: readonly string[];

beforeAll(async () => {
  world = await openCliWorld();
  gateway = await world.gatewayWords();
  const [, url = ''] = gateway;
  const project = await fetch(`${url}/v1/projects/web`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${readFileSync(tokenFile('administrator'), 'utf8')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ selectors: [{ cloud: 'north' }], grants: [] }),
  });
  if (!project.ok) throw new Error(`no project was made: ${project.status} ${await project.text()}`);
});

afterAll(() => world.close());

function tokenFile(name: string): string {
  return name === 'administrator' ? (gateway.at(-1) ?? '').replace('file:', '') : join(world.folder, `${name}.secret`);
}

/** Runs a command through the gateway as who has this token. */
const as = (name: string, ...words: readonly string[]): Promise<Ran> => runOnce([...gateway.slice(0, -1), `file:${tokenFile(name)}`, ...words]);

async function jsonAs<Value>(name: string, ...words: readonly string[]): Promise<Value> {
  const { code, out, err } = await as(name, ...words, '-o', 'json');
  expect({ code, err }).toMatchObject({ code: 0 });
  return JSON.parse(out) as Value;
}

async function makeToken(name: string, ...words: readonly string[]): Promise<string> {
  const made = await jsonAs<{ token: { id: string }; secret: string }>('administrator', 'token', 'create', name, ...words);
  writeFileSync(tokenFile(name), made.secret, { mode: 0o600 });
  return made.token.id;
}

test('who has one project sees and does what its role allows there, and nothing anywhere else', async () => {
  const id = await makeToken('viewer', '--grant', 'web:viewer');
  await makeToken('operator', '--grant', 'web:operator');
  const { items } = await jsonAs<{ items: readonly Server[] }>('viewer', 'server', 'list');
  expect(new Set(items.map(({ cloud }) => cloud))).toEqual(new Set(['north']));
  const server = items.find(({ phase }) => phase === 'running')?.ref ?? '';
  expect(await as('viewer', 'server', 'stop', server, '--yes')).toMatchObject({ code: 5 });
  expect((await as('viewer', 'server', 'stop', 'lux/anything', '--yes')).code).not.toBe(0);
  expect(await jsonAs<Operation>('operator', 'server', 'stop', server, '--yes')).toMatchObject({ state: 'succeeded', target: server });
  expect(await as('operator', 'token', 'create', 'more', '--grant', 'web:admin')).toMatchObject({ code: 5 });
  expect(await as('operator', 'audit', 'export')).toMatchObject({ code: 5 });
  expect(await as('administrator', 'token', 'revoke', id)).toMatchObject({ code: 0 });
  expect(await as('viewer', 'server', 'list')).toMatchObject({ code: 5 });
});

test('the audit record tells who planned, accepted and executed what, and shows that it is whole', async () => {
  const verdict = await jsonAs<{ valid: boolean; head: string }>('administrator', 'audit', 'verify');
  const file = join(world.folder, 'audit.ndjson');
  expect(await as('administrator', 'audit', 'export', '--to', file)).toMatchObject({ code: 0 });
  const entries = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { action: string; subject: string; operationId: string | null });
  expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['access', 'plan', 'accept', 'write', 'finish', 'denied']));
  const accepted = entries.find(({ action }) => action === 'accept');
  expect(entries.filter(({ operationId }) => operationId === accepted?.operationId).map(({ action }) => action)).toEqual([
    'accept',
    'write',
    'finish',
  ]);

  expect((await runOnce(['audit', 'verify', file, '--head', verdict.head])).code).toBe(0);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  const flipped = join(world.folder, 'flipped.ndjson');
  writeFileSync(flipped, bytes);
  expect(await runOnce(['audit', 'verify', flipped])).toMatchObject({ code: 1, err: expect.stringContaining('does not fit') });
});
