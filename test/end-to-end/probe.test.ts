import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EvidenceFile } from '@isobar/sdk';
import { afterEach, describe, expect, it } from 'vitest';

import type { CliWorld, CloudName } from './testing/cli-world.ts';
import { openCliWorld, writesOf } from './testing/cli-world.ts';

let world: CliWorld;
afterEach(() => world.close());

const answerOf = (evidence: EvidenceFile, id: string): unknown => evidence.answers.find((answer) => answer.id === id)?.answer;

async function probe(cloud: CloudName, ...more: readonly string[]): Promise<{ readonly evidence: EvidenceFile; readonly path: string }> {
  const path = join(world.folder, `${cloud}.json`);
  const ran = await world.run(['probe', cloud, '--out', path, ...more]);
  expect(ran.err, ran.out).not.toContain('error:');
  return { evidence: JSON.parse(readFileSync(path, 'utf8')) as EvidenceFile, path };
}

const WRITING = ['--write', '--max-cost', '1EUR', '--unknown-cost'];

describe('a probe that only reads', () => {
  it.each(['seoul', 'north', 'lux'] as const)('writes nothing on %s and tells shapes, absence, pages, states and the clock', async (cloud) => {
    world = await openCliWorld();
    const { evidence } = await probe(cloud);
    expect(evidence.answers.map((answer) => answer.id)).toEqual(['shapes', 'absence', 'pages', 'states', 'clock']);
    expect(evidence).toMatchObject({ wrote: false, actions: [], effects: [], leftovers: {} });
    expect(writesOf(world.requests(cloud))).toEqual([]);
  });

  it.each([
    ['empty', null],
    ['idInvalid', 400],
    ['notFound', 404],
  ] as const)('sees how iwinv answers for what is not there: %s', async (absenceAnswer, status) => {
    world = await openCliWorld({ iwinv: { absenceAnswer } });
    const { evidence } = await probe('seoul');
    expect(answerOf(evidence, 'absence')).toMatchObject({ servers: { error: 'not_found', status } });
  });

  it('sees a clock that is ahead', async () => {
    world = await openCliWorld({ iwinv: { skewSeconds: 90 } });
    const { evidence } = await probe('seoul');
    expect(answerOf(evidence, 'clock')).toBeGreaterThan(85);
  });
});

describe('a probe that writes', () => {
  it.each(['seoul', 'north', 'lux'] as const)('makes one server on %s, tries what is assumed and leaves nothing', async (cloud) => {
    world = await openCliWorld();
    const count = async () => {
      const counts = await Promise.all(
        ['server', 'volume', 'port'].map((kind) => world.json<{ readonly items: readonly unknown[] }>([kind, 'list', '--clouds', cloud])),
      );
      return counts.map(({ items }) => items.length);
    };
    const before = await count();
    const { evidence } = await probe(cloud, ...WRITING, '--everything');
    expect(evidence.actions.at(0)).toMatchObject({ action: 'create', state: 'succeeded' });
    expect(evidence.actions.at(-1)).toMatchObject({ state: 'succeeded' });
    expect(evidence.effects.filter((effect) => effect.verdict === 'contradicted')).toEqual([]);
    expect(evidence.effects.filter((effect) => effect.verdict === 'confirmed').length).toBeGreaterThan(10);
    expect(evidence.leftovers).toEqual({});
    expect(await count()).toEqual(before);
  });

  it('contradicts a claim that does not hold, and the capability table shows what was seen', async () => {
    world = await openCliWorld({ iwinv: { rebuildAddress: 'changes' } });
    const { evidence, path } = await probe('seoul', ...WRITING);
    const rebuild = evidence.effects.find((effect) => effect.action === 'rebuild' && effect.facet === 'addresses.public');
    expect(rebuild).toMatchObject({ observed: ['changed'] });
    const { items } = await world.json<{ readonly items: readonly { readonly effects: Record<string, unknown> }[] }>([
      'capabilities',
      '--provider',
      'iwinv',
      '--action',
      'rebuild',
      '--evidence',
      path,
    ]);
    expect(items[0]?.effects['addresses.public']).toMatchObject({ values: expect.arrayContaining(['changed']), evidence: { level: 'real' } });
  });

  it('turns what was assumed into what was seen', async () => {
    world = await openCliWorld();
    const { evidence, path } = await probe('seoul', ...WRITING);
    const assumed = evidence.effects.filter((effect) => effect.declared.evidence.level === 'assumed' && effect.verdict === 'confirmed');
    expect(assumed.length).toBeGreaterThan(3);
    const { items } = await world.json<{
      readonly items: readonly { readonly strategy: string | null; readonly effects: Record<string, unknown> }[];
    }>(['capabilities', '--provider', 'iwinv', '--evidence', path]);
    for (const { strategy, facet } of assumed) {
      expect(items.find((row) => row.strategy === strategy)?.effects[facet], `${strategy} ${facet}`).toMatchObject({ evidence: { level: 'real' } });
    }
  });

  it('spends nothing above the limit, or where the price is not known and nobody said yes', async () => {
    world = await openCliWorld();
    for (const words of [
      ['lux', '--write', '--max-cost', '0.0001EUR'],
      ['north', '--write', '--max-cost', '1EUR'],
      ['lux', '--write'],
      ['lux', '--write', '--max-cost', 'much'],
    ]) {
      expect((await world.run(['probe', ...words])).code).not.toBe(0);
    }
    expect([...writesOf(world.requests('lux')), ...writesOf(world.requests('north'))]).toEqual([]);
  });

  it('writes nothing to a cloud that is read-only', async () => {
    world = await openCliWorld();
    expect((await world.run(['--read-only', 'probe', 'lux', ...WRITING])).code).toBe(5);
    expect(writesOf(world.requests('lux'))).toEqual([]);
  });
});

describe('an evidence file', () => {
  it('names no id, name or address of the account', async () => {
    world = await openCliWorld();
    const { items } = await world.json<{
      readonly items: readonly { readonly id: string; readonly name: string; readonly addresses: readonly { address: string }[] }[];
    }>(['server', 'list', '--clouds', 'lux']);
    const { path } = await probe('lux', ...WRITING);
    const text = readFileSync(path, 'utf8');
    for (const { id, name, addresses } of items) {
      for (const word of [id, name, ...addresses.map(({ address }) => address)]) expect(text).not.toContain(word);
    }
  });

  it('is refused when it was changed after it was signed; the key is its owner’s', async () => {
    world = await openCliWorld();
    const { evidence, path } = await probe('seoul');
    writeFileSync(path, JSON.stringify({ ...evidence, wrote: true }));
    expect(await world.run(['capabilities', '--evidence', path])).toMatchObject({ code: 2, err: expect.stringContaining('signature') });
    expect(statSync(join(world.stateDir, 'probe-key.pem')).mode & 0o777).toBe(0o600);
  });
});
