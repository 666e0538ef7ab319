import { describe, expect, it } from 'vitest';

import { schemaProblems } from './schema-problems.ts';

const document = {
  components: {
    schemas: {
      State: { oneOf: [{ const: 'UP' }, { const: 'DOWN' }] },
      Thing: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' }, size: { type: ['integer', 'null'] }, state: { $ref: '#/components/schemas/State', description: 'x' } },
      },
      Things: {
        allOf: [
          { type: 'object', required: ['things'] },
          { properties: { things: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } } },
        ],
      },
      Map: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
};

const problems = (name: string, value: unknown) => schemaProblems(document, { $ref: `#/components/schemas/${name}` }, value);

describe('a body against its document', () => {
  it.each([
    [
      'Things',
      {
        things: [
          { id: 'a', size: 1, state: 'UP', new: true },
          { id: 'b', size: null },
        ],
      },
      [],
    ],
    ['Things', {}, ['$.things: is missing']],
    ['Things', { things: [{ size: 1.5 }] }, ['$.things[0].id: is missing', '$.things[0].size: number where integer or null is documented']],
    ['Thing', [], ['$: array where object is documented']],
    ['Thing', { id: 'a', state: 'LOST' }, ['$.state: "LOST" where "UP" is documented']],
    ['Map', { a: 'x', b: 1 }, ['$.b: number where string is documented']],
  ])('%s %j', (name, value, expected) => {
    expect(problems(name, value)).toEqual(expected);
  });

  it('fails on a reference that leads nowhere', () => {
    expect(() => problems('Gone', {})).toThrow('leads nowhere');
  });
});
