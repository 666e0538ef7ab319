import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Json } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SharedRecordFile } from './shared-record-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-shared-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = (name = 'quota'): SharedRecordFile => new SharedRecordFile(folder, name);
const addOne = (current: Json | undefined): Json => (typeof current === 'number' ? current + 1 : 1);

async function read(name = 'quota'): Promise<Json | undefined> {
  let seen: Json | undefined;
  await record(name).update((current) => {
    seen = current;
    return undefined;
  });
  return seen;
}

describe('a shared record', () => {
  it('is nothing at first, and then what the last one left', async () => {
    expect(await read()).toBeUndefined();
    await record().update(() => ({ turns: [1] }));
    await record().update(() => undefined);
    expect(await read()).toEqual({ turns: [1] });
    expect(await read('other')).toBeUndefined();
  });

  it('loses no change of many at the same time, and keeps one file', async () => {
    const writers = Array.from({ length: 8 }, () => record());
    await Promise.all(
      writers.map(async (writer) => {
        for (let change = 0; change < 10; change += 1) await writer.update(addOne);
      }),
    );
    expect(await read()).toBe(80);
    expect(readdirSync(join(folder, 'shared'))).toHaveLength(1);
  });

  it('is its owner’s only', async () => {
    await record().update(addOne);
    const [file = ''] = readdirSync(join(folder, 'shared'));
    expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'shared', file)).mode & 0o777).toBe(0o600);
  });

  it('hands over what is no JSON as it is, and is whole again after the next change', async () => {
    await record().update(addOne);
    const [file = ''] = readdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared', file), '{"turns":');
    expect(await read()).toBe('{"turns":');
    await record().update(addOne);
    expect(await read()).toBe(1);
  });

  it('sweeps the drafts of processes that are gone', async () => {
    await record().update(addOne);
    const draft = join(folder, 'shared', '.quota.0b2f1f6c');
    writeFileSync(draft, '1');
    utimesSync(draft, 0, 0);
    await record().update(addOne);
    expect(readdirSync(join(folder, 'shared'))).toEqual(['quota.2']);
  });

  it('rejects where nothing can be kept', async () => {
    writeFileSync(join(folder, 'shared'), 'a file where the folder is to be');
    await expect(record().update(addOne)).rejects.toThrow('EEXIST');
  });
});
