import { expect, test } from 'vitest';
import { findSourceProblems } from './source-problems.ts';
import { parseSourceRows } from './source-table.ts';

const rows = parseSourceRows('| <a id="known"></a>known | real | exchange 1 | shows it |');
const withSchema = (schema: unknown): unknown => ({ components: { schemas: { Thing: schema } } });
const withParameter = (parameter: unknown): unknown => ({
  paths: { '/things': { get: { parameters: [parameter] } } },
});
const sourced = { type: 'string', 'x-source': 'known' };

test('accepts a document whose every fact has a known source', () => {
  const document = {
    paths: {
      '/things/{id}': {
        parameters: [{ name: 'id', in: 'path', 'x-source': 'known', schema: { type: 'string' } }, { $ref: '#/components/parameters/Limit' }],
        get: {
          responses: {
            200: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    components: {
      parameters: { Limit: { name: 'limit', in: 'query', 'x-source': 'known' } },
      schemas: {
        Thing: {
          properties: {
            id: sourced,
            status: { 'x-source': 'known', oneOf: [{ const: 'UP', 'x-source': 'known' }] },
          },
        },
      },
    },
  };
  expect(findSourceProblems(document, rows)).toEqual([]);
});

test('names the pointer of a property without a source', () => {
  const document = withSchema({ properties: { 'a/b': { type: 'string' } } });
  expect(findSourceProblems(document, rows)).toEqual([{ where: '/components/schemas/Thing/properties/a~1b', what: 'property without x-source' }]);
});

test.each([
  ['an array item', { items: { properties: { a: {} } } }, '/items/properties/a'],
  ['a combined schema', { allOf: [{ properties: { a: {} } }] }, '/allOf/0/properties/a'],
  ['a map value', { additionalProperties: { properties: { a: {} } } }, '/additionalProperties/properties/a'],
  ['a property called properties', { properties: { properties: { ...sourced, properties: { a: {} } } } }, '/properties/properties/properties/a'],
])('finds a property without a source inside %s', (_where, schema, pointer) => {
  const problems = findSourceProblems(withSchema(schema), rows);
  expect(problems.map(({ where }) => where)).toEqual([`/components/schemas/Thing${pointer}`]);
});

test('finds a property without a source in a request and in a response body', () => {
  const content = { 'application/json': { schema: { properties: { a: {} } } } };
  const document = {
    paths: { '/things': { post: { requestBody: { content }, responses: { 202: { content } } } } },
  };
  expect(findSourceProblems(document, rows).map(({ where }) => where)).toEqual([
    '/paths/~1things/post/requestBody/content/application~1json/schema/properties/a',
    '/paths/~1things/post/responses/202/content/application~1json/schema/properties/a',
  ]);
});

test('reports an enum value without a source', () => {
  const document = withSchema({ oneOf: [{ const: 'UP', 'x-source': 'known' }, { const: 'DOWN' }] });
  expect(findSourceProblems(document, rows)).toEqual([{ where: '/components/schemas/Thing/oneOf/1', what: 'enum value without x-source' }]);
});

test('reports a plain enum, because its values cannot carry a source', () => {
  const problems = findSourceProblems(withSchema({ enum: ['UP'], 'x-source': 'known' }), rows);
  expect(problems.map(({ where }) => where)).toEqual(['/components/schemas/Thing/enum']);
  expect(problems[0]?.what).toMatch(/^plain enum/);
});

test('reports a parameter without a source', () => {
  expect(findSourceProblems(withParameter({ name: 'limit', in: 'query' }), rows)).toEqual([
    { where: '/paths/~1things/get/parameters/0', what: 'parameter without x-source' },
  ]);
});

test('reports a source that has no anchor, wherever it stands', () => {
  const document = {
    ...(withSchema({ properties: { a: sourced } }) as object),
    info: { 'x-source': 'gone' },
  };
  expect(findSourceProblems(document, rows)).toEqual([{ where: '/info/x-source', what: 'x-source "gone" has no anchor in SOURCES.md' }]);
});

test('reports a source that is no text', () => {
  expect(findSourceProblems(withParameter({ name: 'limit', 'x-source': 7 }), rows).map(({ what }) => what)).toEqual([
    'x-source 7 has no anchor in SOURCES.md',
  ]);
});

test('reports an anchor that stands twice and one without a valid level', () => {
  const markdown = [
    '| <a id="known"></a>known | real | exchange 1 | x |',
    '| <a id="known"></a>known | real | exchange 2 | y |',
    '| <a id="odd"></a>odd | certain | exchange 3 | z |',
    '<a id="bare"></a> outside of a table',
  ].join('\n');
  expect(findSourceProblems(withParameter(sourced), parseSourceRows(markdown))).toEqual([
    { where: 'SOURCES.md:2', what: 'anchor "known" stands twice' },
    {
      where: 'SOURCES.md:3',
      what: 'anchor "odd" has the level "certain", not one of real, recorded, documented, assumed',
    },
    {
      where: 'SOURCES.md:4',
      what: 'anchor "bare" has the level "", not one of real, recorded, documented, assumed',
    },
  ]);
});

test('refuses a document in which there is nothing to check', () => {
  expect(findSourceProblems(null, rows)).toHaveLength(1);
  expect(findSourceProblems({ paths: {} }, rows)).toHaveLength(1);
});
