import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { describeOperationStore } from '../testing/operation-store-suite.ts';
import { createdEvent } from '../testing/plan-fixture.ts';
import { FileOperationStore } from './file-operation-store.ts';

describeOperationStore(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-store-'));
  return {
    open: () => new FileOperationStore(join(folder, 'state')),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

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

  it('reads past a last line that a crash cut off, and appends after it', async () => {
    await store.create(createdEvent('a'), null);
    appendFileSync(join(folder, 'state', 'operations', 'a.ndjson'), '{"type":"started","a');
    expect(await store.events('a')).toHaveLength(1);
    const owned = await store.own('a');
    expect(owned).toHaveProperty('release');
    await store.append('a', { type: 'started', at: 2 });
    expect((await store.events('a')).map((event) => event.type)).toEqual(['created', 'started']);
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

  it('refuses state of another format', () => {
    writeFileSync(join(folder, 'state', 'FORMAT'), '99\n');
    expect(() => new FileOperationStore(join(folder, 'state'))).toThrow(/format 99/);
    expect(readFileSync(join(folder, 'state', 'FORMAT'), 'utf8')).toBe('99\n');
  });
});
