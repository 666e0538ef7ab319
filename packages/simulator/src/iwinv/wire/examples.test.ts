import { afterEach, describe, expect, it } from 'vitest';
import { objectsAt } from '../../kernel/testing/objects-at.ts';
import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import { startIwinvSimulator } from '../start-iwinv-simulator.ts';
import { EXAMPLE_CALLS } from '../testing/example-calls.ts';
import { EXAMPLES, EXAMPLE_KEYS } from '../testing/example-keys.ts';
import { IwinvClient } from '../testing/iwinv-client.ts';

let simulator: IwinvSimulator;
afterEach(() => simulator.close());

type Name = keyof typeof EXAMPLES;

/** A published reply was cut short, or a create shows a few keys of many: more may come. */
const WITH_MORE_KEYS: ReadonlySet<string> = new Set(['createdInstance', 'rebuiltInstance']);

const keysOf = (value: object): readonly string[] => Object.keys(value).toSorted();

describe('replies have the keys of the wire examples', () => {
  it.each(Object.keys(EXAMPLES) as Name[])('%s', async (name) => {
    simulator = await startIwinvSimulator({ rateLimit: 0, timeScale: 0 });
    const { body } = await EXAMPLE_CALLS[name](new IwinvClient(simulator), simulator);
    for (const [place, kind] of Object.entries(EXAMPLES[name])) {
      const expected = EXAMPLE_KEYS[kind].split(' ');
      const objects = objectsAt(body, place);
      expect(objects, place).not.toHaveLength(0);
      for (const object of objects) {
        if (WITH_MORE_KEYS.has(kind)) expect(keysOf(object), place).toEqual(expect.arrayContaining(expected));
        else expect(keysOf(object), place).toEqual(expected);
      }
    }
  });
});
