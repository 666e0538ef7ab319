import { EventEmitter } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Isobar } from '@isobar/sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openClouds } from './open-clouds.ts';
import { reloadOnChange } from './reload-on-change.ts';
import { ReloadableClouds } from './reloadable-clouds.ts';

/** A busy machine takes longer than vitest waits by itself. */
const PATIENT = { timeout: 30_000 };

let folder: string;
let path: string;
let clouds: ReloadableClouds;
const closed: Isobar[] = [];
const warned: object[] = [];

function configure(entries: Readonly<Record<string, object>>): void {
  // As editors do: a new file in the place of the old one.
  writeFileSync(`${path}.new`, JSON.stringify({ clouds: entries }));
  renameSync(`${path}.new`, path);
}

beforeEach(async () => {
  closed.length = 0;
  warned.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'isobar-reload-'));
  path = join(folder, 'isobar.yaml');
  configure({ sky: { provider: 'memory' }, sea: { provider: 'memory' } });
  const open = async () => {
    const opened = await openClouds({
      config: path,
      stateDir: folder,
      environment: { KEY: 'k' },
      onWarning: (warning, cloud) => warned.push({ cloud, ...warning }),
    });
    const close = async (): Promise<void> => {
      closed.push(isobar);
      await opened.isobar.close();
    };
    const isobar: Isobar = { ...opened.isobar, close };
    return { ...opened, isobar };
  };
  clouds = await ReloadableClouds.open(open, () => undefined);
});

afterEach(async () => {
  await clouds.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a reload', () => {
  it('adds, removes and changes clouds', async () => {
    configure({ sky: { provider: 'memory', readOnly: true }, sun: { provider: 'memory' } });
    expect(await clouds.reload()).toEqual({ added: ['sun'], removed: ['sea'], changed: ['sky'] });
    expect(clouds.names()).toEqual(['sky', 'sun']);
    expect(await clouds.use(async (isobar) => isobar.clouds.isReadOnly('sky'))).toBe(true);
  });

  it('closes the clouds from before once nobody works with them', async () => {
    const working = Promise.withResolvers<void>();
    let held: Isobar | undefined;
    const work = clouds.use(async (isobar) => {
      held = isobar;
      await working.promise;
      return isobar.clouds.names;
    });
    configure({ sun: { provider: 'memory' } });
    await clouds.reload();
    expect(clouds.names()).toEqual(['sun']);
    expect(closed).toEqual([]);
    working.resolve();
    expect(await work).toEqual(['sky', 'sea']);
    await expect.poll(() => closed, PATIENT).toEqual([held]);
  });

  it('warns of a secret that stands in the new settings themselves', async () => {
    configure({ seoul: { provider: 'iwinv', accessKey: 'env:KEY', secretKey: 'plain' } });
    await clouds.reload();
    expect(warned).toEqual([
      { cloud: 'seoul', type: 'compatibility', subject: 'clouds.seoul.secretKey', detail: expect.stringContaining('env:NAME') },
    ]);
  });

  it('counts one who lets go twice once', async () => {
    const [first, second] = [clouds.hold(), clouds.hold()];
    await clouds.reload();
    first.release();
    first.release();
    expect(closed).toEqual([]);
    second.release();
    await expect.poll(() => closed.length, PATIENT).toBe(1);
  });

  it.each([
    [
      'a key that no provider knows',
      { sky: { provider: 'memory' }, bad: { provider: 'iwinv', accessKey: 'env:KEY', secretKey: 'env:KEY', acesKey: 1 } },
    ],
    ['a secret that is not there', { sky: { provider: 'memory' }, bad: { provider: 'iwinv', accessKey: 'env:NONE', secretKey: 'env:KEY' } }],
    ['a provider that is none', { sky: { provider: 'nowhere' } }],
  ])('keeps everything as it was for %s', async (_, entries) => {
    configure(entries);
    await expect(clouds.reload()).rejects.toMatchObject({ code: 'invalid_argument' });
    expect(clouds.names()).toEqual(['sky', 'sea']);
    expect(closed).toHaveLength(0);
    configure({ moon: { provider: 'memory' } });
    expect(await clouds.reload()).toMatchObject({ added: ['moon'] });
  });

  it('comes after the one before it, so that the newest stays', async () => {
    configure({ one: { provider: 'memory' } });
    const first = clouds.reload();
    const second = clouds.reload();
    expect(await first).toMatchObject({ added: ['one'] });
    expect(await second).toEqual({ added: [], removed: [], changed: [] });
  });

  it('is waited for at the end, like those who still work', async () => {
    const { release } = clouds.hold();
    const end = clouds.close();
    expect(closed).toEqual([]);
    release();
    await end;
    expect(closed).toHaveLength(1);
  });
});

describe('what starts a reload', () => {
  const told: unknown[] = [];
  let signals: EventEmitter;
  let stop: () => void;

  beforeEach(() => {
    told.length = 0;
    signals = new EventEmitter();
    const tell = (what: unknown): void => void told.push(what);
    stop = reloadOnChange({ clouds, path, signals, onReloaded: tell, onRefused: tell, lookMilliseconds: 20 });
  });

  afterEach(() => stop());

  async function expectTold(change: () => void, index: number): Promise<unknown> {
    await expect
      .poll(() => {
        change();
        return told.length;
      }, PATIENT)
      .toBeGreaterThan(index);
    return told[index];
  }

  it('is SIGHUP, whether the file changed or not', async () => {
    signals.emit('SIGHUP');
    await expect.poll(() => told, PATIENT).toEqual([{ added: [], removed: [], changed: [] }]);
  });

  it('is a new file in the place of the old one; of a wrong one is told why', async () => {
    // Again and again: who looks may begin only after the first.
    const first = await expectTold(() => configure({ sky: { provider: 'memory' } }), 0);
    expect(first).toEqual({ added: [], removed: ['sea'], changed: [] });
    configure({ sky: { provider: 'nowhere', more: true } });
    await expect.poll(() => told.at(-1), PATIENT).toMatchObject({ code: 'invalid_argument', message: expect.stringContaining('sky') });
    expect(clouds.names()).toEqual(['sky']);
  });

  it('is nothing any more once it was stopped', async () => {
    stop();
    expect(signals.listenerCount('SIGHUP')).toBe(0);
  });
});
