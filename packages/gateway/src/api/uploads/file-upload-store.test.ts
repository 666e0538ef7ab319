import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Plan } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FileUploadStore } from './file-upload-store.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

let folder: string;
let time: number;
let over: Set<string>;
let uploads: FileUploadStore;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'isobar-uploads-')), 'uploads');
  time = Date.now();
  over = new Set();
  uploads = new FileUploadStore({ folder, maximumBytes: 10, now: () => time, isOver: async (id) => over.has(id) });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(3);
  throw new Error('the sender went away');
}

describe('an upload', () => {
  it('is kept for who sent it, readable by nobody else on the machine', async () => {
    const upload = await uploads.keep(pieces('abc', 'def'), 'token:1');
    const file = await uploads.open(upload.id, 'token:1');
    expect(await readFile(file?.path ?? '', 'utf8')).toBe('abcdef');
    expect([statSync(file?.path ?? '').mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(file).toMatchObject({ sizeBytes: 6, sha256: 'bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721' });
    expect(upload).toMatchObject({ sizeBytes: 6, sha256: file?.sha256 });
    expect(await uploads.open(upload.id, 'token:2')).toBe(null);
  });

  it('that is too large, or did not come whole, leaves nothing', async () => {
    await expect(uploads.keep(pieces('12345', '67890', '1'), 'token:1')).rejects.toMatchObject({ facts: { status: 413 } });
    await expect(uploads.keep(broken(), 'token:1')).rejects.toThrow('went away');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is thrown away after a day', async () => {
    const { id } = await uploads.keep(pieces('abc'), 'token:1');
    await uploads.sweep();
    expect(await uploads.open(id, 'token:1')).not.toBe(null);
    time += DAY_MILLISECONDS;
    expect(await uploads.open(id, 'token:1')).toBe(null);
    await uploads.sweep();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken once, and stays until the operation that took it is over', async () => {
    const { id } = await uploads.keep(pieces('abc'), 'token:1');
    const path = (await uploads.open(id, 'token:1'))?.path ?? '';
    await uploads.use(id, 'operation-1');
    time += 2 * DAY_MILLISECONDS;
    await uploads.sweep();
    expect([await uploads.open(id, 'token:1'), await readFile(path, 'utf8')]).toEqual([null, 'abc']);
    over.add('operation-1');
    await uploads.sweep();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is known by the plan that takes it', async () => {
    const { id } = await uploads.keep(pieces('abc'), 'token:1');
    const plan = (path: string) => ({ action: 'importImage', request: { file: { path } } }) as unknown as Plan;
    expect(await uploads.idOf(plan(join(folder, id)))).toBe(id);
    expect(await uploads.idOf(plan(join(folder, '..', id)))).toBe(null);
    expect(await uploads.idOf({ action: 'stop', request: {} } as unknown as Plan)).toBe(null);
  });

  it('of which only a part was written is thrown away when it is old', async () => {
    await uploads.keep(pieces('abc'), 'token:1');
    const note = readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
    rmSync(join(folder, note));
    await uploads.sweep();
    expect(readdirSync(folder)).toHaveLength(1);
    time += 2 * DAY_MILLISECONDS;
    await uploads.sweep();
    expect(readdirSync(folder)).toEqual([]);
  });
});
