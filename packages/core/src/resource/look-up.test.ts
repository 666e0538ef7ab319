import { describe, expect, it } from 'vitest';

import type { ResourceReader } from '../adapter/adapter.ts';
import { CloudError } from '../error/cloud-error.ts';
import { lookUp } from './look-up.ts';
import { formatRef, parseRef } from './ref.ts';

interface Thing {
  readonly id: string;
  readonly name: string | null;
}

const THINGS: readonly Thing[] = [
  { id: 'id-1', name: 'debian' },
  { id: 'id-2', name: 'twin' },
  { id: 'id-3', name: 'twin' },
  { id: 'odd', name: null },
];

function reader(): ResourceReader<Thing> & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    listPage: async () => {
      calls.push('list');
      return { items: THINGS };
    },
    get: async (id) => {
      calls.push(`get ${id}`);
      const found = THINGS.find((thing) => thing.id === id);
      if (found === undefined) throw new CloudError('not_found', `no ${id}`);
      return found;
    },
    isId: (text) => text.startsWith('id-'),
  };
}

const context = { cloud: 'sky', kind: 'image', field: 'image' };

describe('looking up', () => {
  it('costs one read by id and one list by name', async () => {
    const things = reader();
    expect(await lookUp(things, 'id-2', context)).toMatchObject({ id: 'id-2' });
    expect(await lookUp(things, 'debian', context)).toMatchObject({ id: 'id-1' });
    expect(things.calls).toEqual(['get id-2', 'list']);
  });

  it('takes an id of an unusual form from the list', async () => {
    expect(await lookUp(reader(), 'odd', context)).toMatchObject({ id: 'odd' });
  });

  it('refuses an ambiguous name and gives the ids', async () => {
    await expect(lookUp(reader(), 'twin', context)).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { allowed: 'id-2, id-3', field: 'image' },
    });
  });

  it('says not_found for a name that nothing has', async () => {
    await expect(lookUp(reader(), 'suse', context)).rejects.toMatchObject({ code: 'not_found', details: { resource: 'sky/suse', given: 'suse' } });
  });
});

describe('a reference', () => {
  it('is read as it is written', () => {
    expect(parseRef(formatRef('sky', 'a/b'))).toEqual({ cloud: 'sky', id: 'a/b' });
  });

  it.each(['', 'sky', 'sky/', '/id', '../x/id', '-x/id'])('is refused as %j', (text) => {
    expect(() => parseRef(text)).toThrow(/<cloud>\/<id or name>/);
  });
});
