import { afterEach, describe, expect, it } from 'vitest';
import { objectsAt } from '../../kernel/testing/objects-at.ts';
import { EXAMPLE_CALLS } from '../testing/example-calls.ts';
import { EXAMPLES, EXAMPLE_KEYS } from '../testing/example-keys.ts';
import { startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';

let client: GcoreClient;
afterEach(() => client.simulator.close());

type Name = keyof typeof EXAMPLES;

/**
 * Kinds with more keys here: images and networks were put together from the description without the
 * wire's old names, EdgeCenter's addresses without the optional keys, and an interface was recorded
 * without the name that the description gives it.
 */
const WITH_MORE_KEYS: ReadonlySet<string> = new Set(['image', 'network', 'plainAddress', 'interface']);

const keysOf = (value: object): readonly string[] => Object.keys(value).toSorted();

/** Floating addresses stand among the fixed ones, with two keys alone. */
const isFixed = (value: object): boolean => Reflect.get(value, 'type') !== 'floating';

describe('replies have the keys of the wire examples', () => {
  it.each(Object.keys(EXAMPLES) as Name[])('%s', async (name) => {
    client = await startClient(name.startsWith('edgecenter') ? { dialect: 'edgecenter' } : {});
    const body = await EXAMPLE_CALLS[name](client);
    for (const [place, kind] of Object.entries(EXAMPLES[name])) {
      const expected = EXAMPLE_KEYS[kind].split(' ');
      const objects = objectsAt(body, place).filter((value) => !place.includes('addresses') || isFixed(value));
      expect(objects, place).not.toHaveLength(0);
      for (const object of objects) {
        if (WITH_MORE_KEYS.has(kind)) expect(keysOf(object), place).toEqual(expect.arrayContaining(expected));
        else expect(keysOf(object), place).toEqual(expected);
      }
    }
  });
});
