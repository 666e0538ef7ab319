import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

const BYTES = randomBytes(3_000_000);
/** Comes in one piece. */
const FEW_BYTES = randomBytes(100);

let world: CliWorld;

beforeAll(async () => {
  world = await openCliWorld();
  for (const [name, bytes] of Object.entries({ brought: BYTES, small: FEW_BYTES })) {
    const source = join(world.folder, `${name}-source.img`);
    writeFileSync(source, bytes);
    await world.run(['image', 'import', '--cloud', 'north', '--name', name, '--file', source, '--format', 'raw', '--yes']);
  }
});
beforeEach(() => world.forget());
afterAll(() => world.close());

describe('image download', () => {
  it('writes the bytes of the image to a new file', async () => {
    const file = join(world.folder, 'brought.img');
    const { code, err } = await world.run(['image', 'download', 'north/brought', '--file', file]);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(`${file}: complete`) });
    expect(readFileSync(file).equals(BYTES)).toBe(true);
  });

  it('leaves a file alone that is there, and asks for no bytes', async () => {
    const file = join(world.folder, 'mine.img');
    writeFileSync(file, 'mine');
    const { code, err } = await world.run(['image', 'download', 'north/brought', '--file', file]);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('a new file that can be written (EEXIST)') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(world.requests('north').filter(({ path }) => path.endsWith('/file'))).toEqual([]);
  });

  it('leaves no file where the image is not there', async () => {
    const file = join(world.folder, 'none.img');
    expect((await world.run(['image', 'download', 'north/no-such-image', '--file', file])).code).toBe(3);
    expect(existsSync(file)).toBe(false);
  });

  it.each(['brought', 'small'])('leaves no file where the image %s does not come whole', async (name) => {
    const file = join(world.folder, 'cut.img');
    world.simulation.clouds['north']?.running.faults.add({ match: { path: '/file' }, action: { type: 'malformed' }, count: 1 });
    const { code, err } = await world.run(['image', 'download', `north/${name}`, '--file', file]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(`download of north/`) });
    expect(existsSync(file)).toBe(false);
    expect((await world.run(['image', 'download', `north/${name}`, '--file', file])).code).toBe(0);
    rmSync(file);
  });
});
