import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createdEvent } from '../testing/plan-fixture.ts';
import { FileOperationStore } from './file-operation-store.ts';

const finished = { type: 'finished', at: 1, state: 'succeeded' } as const;

describe('FileOperationStore', () => {
  let folder: string;
  let store: FileOperationStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-store-'));
    store = new FileOperationStore(join(folder, 'state'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its folder and files for their owner only', async () => {
    await store.create(createdEvent('a'), null);
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'state', 'operations', 'a.ndjson')).mode & 0o777).toBe(0o600);
  });

  it('refuses a second operation on a target while the first is not final', async () => {
    await store.create(createdEvent('a'), null);
    await expect(store.create(createdEvent('b'), null)).rejects.toMatchObject({
      code: 'concurrent_operation',
      details: { extra: { operationId: 'a' } },
    });
    await store.append('a', finished);
    await store.create(createdEvent('c'), null);
    expect((await store.activeOn('lab/server-1'))?.id).toBe('c');
  });

  it('lets a confirm join the resize that it closes, and gives the target back to the resize if the confirm ends first', async () => {
    await store.create(createdEvent('resize'), null);
    await store.create(createdEvent('confirm', { closesOperation: 'resize' }), 'resize');
    expect((await store.activeOn('lab/server-1'))?.id).toBe('confirm');
    await store.append('confirm', { ...finished, state: 'failed' });
    expect((await store.activeOn('lab/server-1'))?.id).toBe('resize');
    await expect(store.create(createdEvent('other'), null)).rejects.toMatchObject({ code: 'concurrent_operation' });
  });

  it('gives one target to exactly one of many that ask at the same time', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `operation-${index}`);
    const results = await Promise.allSettled(ids.map((id) => new FileOperationStore(join(folder, 'state')).create(createdEvent(id), null)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  it('reads past a last line that a crash cut off, and appends after it', async () => {
    await store.create(createdEvent('a'), null);
    appendFileSync(join(folder, 'state', 'operations', 'a.ndjson'), '{"type":"started","a');
    expect(await store.events('a')).toHaveLength(1);
    const owned = await store.own('a');
    expect(owned).toHaveProperty('release');
    await store.append('a', { type: 'started', at: 2 });
    expect((await store.events('a')).map((event) => event.type)).toEqual(['created', 'started']);
  });

  it('keeps the wish to cancel for every process, beside the journal of whoever drives the operation', async () => {
    await store.create(createdEvent('a'), null);
    const other = new FileOperationStore(join(folder, 'state'));
    expect(await other.cancelRequested('a')).toBe(false);
    await store.requestCancel('a');
    await store.requestCancel('a');
    expect(await other.cancelRequested('a')).toBe(true);
    expect(await other.events('a')).toHaveLength(1);
    expect(await other.list()).toHaveLength(1);
    await expect(store.requestCancel('nope')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('names the living owner, and takes over when it has let go', async () => {
    await store.create(createdEvent('a'), null);
    const first = await store.own('a');
    expect(await new FileOperationStore(join(folder, 'state')).own('a')).toMatchObject({ owner: { processId: process.pid } });
    if ('release' in first) await first.release();
    expect(await store.own('a')).toHaveProperty('release');
  });

  it('takes over from a process that is gone, also when its id is used again', async () => {
    await store.create(createdEvent('a'), null);
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']);
    const owners = join(folder, 'state', 'owners');
    writeFileSync(join(owners, 'a.1'), JSON.stringify({ processId: Number(stdout), startedAt: '1', host: (await import('node:os')).hostname() }));
    writeFileSync(join(owners, 'a.2'), JSON.stringify({ processId: process.pid, startedAt: '1', host: (await import('node:os')).hostname() }));
    expect(await store.own('a')).toHaveProperty('release');
    expect(readdirSync(owners)).toContain('a.3');
  });

  it('gives a dead owner’s operation to exactly one of many successors', async () => {
    await store.create(createdEvent('a'), null);
    const results = await Promise.all(Array.from({ length: 20 }, () => new FileOperationStore(join(folder, 'state')).own('a')));
    expect(results.filter((result) => 'release' in result)).toHaveLength(1);
  });

  it('says not_found for an unknown operation and for a path that tries to leave the folder', async () => {
    await expect(store.events('nope')).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.events('../FORMAT')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses state of another format', () => {
    writeFileSync(join(folder, 'state', 'FORMAT'), '99\n');
    expect(() => new FileOperationStore(join(folder, 'state'))).toThrow(/format 99/);
    expect(readFileSync(join(folder, 'state', 'FORMAT'), 'utf8')).toBe('99\n');
  });
});
