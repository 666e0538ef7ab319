import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

const FLAVORS = ['compare', 'flavors', '--vcpu', '2', '--memory', '8GiB', '--disk', '100GB'];
const SERVERS = ['compare', 'servers', '--clouds', 'seoul', '--to', 'lux,north'];

let world: CliWorld;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-reports-'));
  world = await openCliWorld({ servers: 5 });
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly offers?: readonly { readonly match: { readonly flavor: { readonly id: string } } }[];
  readonly servers?: readonly { readonly ref: string }[];
}

describe('isobar compare --report', () => {
  it.each([
    ['flavors', FLAVORS],
    ['servers', SERVERS],
  ])('writes what compare %s answers as a page, beside the answer', async (name, words) => {
    const path = join(folder, `${name}.html`);
    const { code, out, err } = await world.run([...words, '-o', 'json', '--report', path]);
    expect(code).toBe(0);
    expect(err).toContain(`report: ${path}`);
    const html = readFileSync(path, 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    const { offers = [], servers = [] } = JSON.parse(out) as Answer;
    const told = [...offers.map(({ match }) => match.flavor.id), ...servers.map(({ ref }) => ref)];
    expect(told.length).toBeGreaterThan(4);
    expect(told.filter((text) => !html.includes(text))).toEqual([]);
  });

  it('refuses a file that is there before any cloud is asked, and replaces it with --force', async () => {
    const path = join(folder, 'mine.html');
    writeFileSync(path, 'mine');
    world.forget();
    const refused = await world.run([...FLAVORS, '--report', path]);
    expect(refused).toMatchObject({ code: 6, out: '' });
    expect((['seoul', 'north', 'lux'] as const).flatMap((cloud) => world.requests(cloud))).toEqual([]);
    expect(refused.err).toContain('--force replaces it');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await world.run([...FLAVORS, '--report', path, '--force'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('refuses a folder, and a file in a folder that is not there', async () => {
    expect(await world.run([...FLAVORS, '--report', folder])).toMatchObject({ code: 2, out: '' });
    expect(await world.run([...SERVERS, '--report', join(folder, 'gone', 'x.html')])).toMatchObject({ code: 2, out: '' });
  });
});
