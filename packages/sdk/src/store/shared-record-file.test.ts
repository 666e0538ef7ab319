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
/** Sweeps all but the newest, and takes everybody for late. */
const hasty = (): SharedRecordFile => new SharedRecordFile(folder, 'quota', 0);
const files = (): readonly string[] => readdirSync(join(folder, 'shared'));
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

  it('makes each change of many at the same time once', async () => {
    const writers = Array.from({ length: 8 }, () => record());
    await Promise.all(
      writers.map(async (writer) => {
        for (let change = 0; change < 10; change += 1) await writer.update(addOne);
      }),
    );
    expect(await read()).toBe(80);
  });

  it('has made a change once where others went on from it before it was sure', async () => {
    const [first, second] = [record(), record()];
    for (let change = 0; change < 30; change += 1) await Promise.all([first.update(addOne), second.update(addOne)]);
    expect(await read()).toBe(60);
  });

  it('keeps what was replaced for seconds, and sweeps it then', async () => {
    for (let change = 0; change < 3; change += 1) await record().update(addOne);
    expect(files()).toHaveLength(3);
    await hasty().update(addOne);
    expect(files()).toEqual(['quota.4']);
  });

  it('loses no change of one who was late, and took a number that others had taken and swept', async () => {
    await record().update(addOne);
    let asked = 0;
    await hasty().update((current) => {
      asked += 1;
      // Others take 2 and 3, and sweep.
      if (asked === 1) for (const number of [1, 3]) writeFileSync(join(folder, 'shared', `quota.${number}`), String(number));
      return addOne(current);
    });
    expect({ asked, value: await read() }).toEqual({ asked: 2, value: 4 });
    expect(files()).toEqual(['quota.4']);
  });

  it('is its owner’s only', async () => {
    await record().update(addOne);
    const [file = ''] = files();
    expect(statSync(join(folder, 'shared')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'shared', file)).mode & 0o777).toBe(0o600);
  });

  it('hands over what is no JSON as it is, and is whole again after the next change', async () => {
    await record().update(addOne);
    const [file = ''] = files();
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
    expect(files()).toEqual(['quota.1', 'quota.2']);
  });

  it('rejects where nothing can be kept', async () => {
    writeFileSync(join(folder, 'shared'), 'a file where the folder is to be');
    await expect(record().update(addOne)).rejects.toThrow('EEXIST');
  });
});
