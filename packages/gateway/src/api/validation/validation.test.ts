import { ACTIONS } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import type { Schema } from '../document/contract-document.ts';
import { contractText, readContract, SCHEMA_ROOT } from '../document/contract-document.ts';
import { ApiError } from '../problem/api-error.ts';
import { REQUEST_SCHEMA_NAMES, requestSchemaOf } from './action-schemas.ts';
import { explain } from './explain.ts';
import { readQuery } from './read-query.ts';
import { createSchemas } from './schemas.ts';

const document = readContract();
const schemas = createSchemas(document);
const named = (name: string): Schema => ({ $ref: `${SCHEMA_ROOT}#/components/schemas/${name}` });

/** What is told of a wrong value. */
function told(schema: Schema, value: unknown): { readonly pointer: string | undefined; readonly message: string } {
  const { facts, message } = explain(schemas.problems(schema, value), ['body'], schemas);
  return { pointer: facts.pointer, message };
}

describe('the document', () => {
  it('has every schema that it names', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) expect(() => schemas.problems(schema, null), name).not.toThrow();
    for (const [, name = ''] of contractText().matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(document.components.schemas).toHaveProperty(name);
  });

  it('has just the requests of the actions', () => {
    const { anyOf } = document.components.schemas['ActionRequest'] as { readonly anyOf: readonly { readonly $ref: string }[] };
    expect(new Set(anyOf.map(({ $ref }) => $ref.split('/').at(-1)))).toEqual(new Set(REQUEST_SCHEMA_NAMES));
    for (const action of ACTIONS) expect(requestSchemaOf(action)).toBe(requestSchemaOf(action));
  });
});

describe('what is told of a wrong value', () => {
  it.each([
    ['a member that is missing', named('CreateServerRequest'), { name: 'a', flavor: 'b' }, '/body/image', /image: got nothing, allowed is a text/],
    ['a member that is not known', named('RenameRequest'), { name: 'a', nam: 'b' }, '/body/nam', /got a member that is not known, allowed is name/],
    ['another type', named('ExtendVolumeRequest'), { sizeGiB: 'large' }, '/body/sizeGiB', /got "large", allowed is a number/],
    ['a value that is none of a few', named('RebootRequest'), { kind: 'gentle' }, '/body/kind', /got "gentle", allowed is soft, hard/],
    [
      'one of several forms',
      named('ResizeRequest'),
      { flavor: 'a', confirm: 'later' },
      '/body/confirm',
      /auto, manual, an object with revertAfterSeconds/,
    ],
    ['a limit', named('TokenInput'), { name: 'a', expiresInSeconds: 1 }, '/body/expiresInSeconds', /got 1, allowed is at least 60/],
    ['a list inside', named('PlanInput'), { preserve: ['identity', 'soul'] }, '/body/preserve/1', /got "soul", allowed is .*addresses/],
    ['a name that a pointer escapes', named('SecretText'), { 'a/b~c': 1, sha256: 'x', sizeBytes: 1 }, '/body/a~1b~0c', /not known/],
    ['nothing at all', named('RenameRequest'), null, '/body', /got null, allowed is an object with name/],
  ])('%s', (_name, schema, value, pointer, message) => {
    expect(told(schema, value)).toEqual({ pointer, message: expect.stringMatching(message) as string });
  });

  it('shows no secret and no long text', () => {
    const secret = ['planted-secret'];
    expect(told(named('ActionInput'), { secrets: { password: secret } }).message).not.toContain('planted');
    expect(told(named('CreateServerRequest'), { name: 'a', flavor: 'b', image: 'c', password: 'planted-secret' }).message).not.toContain('planted');
    expect(told(named('RenameRequest'), { name: ['x'.repeat(300)] }).message).toMatch(/got a list of 304 characters/);
  });
});

describe('a query', () => {
  const parameters = [
    { name: 'cloud', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    { name: 'limit', in: 'query', schema: { type: 'integer' } },
    { name: 'active', in: 'query', schema: { type: 'boolean' } },
    { name: 'q', in: 'query', schema: { type: 'string' } },
  ] as const;
  const read = (text: string) => readQuery(text, parameters, schemas);

  it('has the types of the document, and lists in both forms', () => {
    expect(read('cloud=a,b&cloud=c&limit=10&active=true&q=a+b%20c')).toEqual({ cloud: ['a', 'b', 'c'], limit: 10, active: true, q: 'a b c' });
    expect(read('')).toEqual({});
    expect(read('q')).toEqual({ q: '' });
  });

  it('keeps as text what is of no such type', () => {
    expect(read('limit=0x10&active=1')).toEqual({ limit: '0x10', active: '1' });
  });

  it.each(['x=1', 'limit=1&limit=2', 'q=%', 'q=%c3', 'q=%00', '__proto__=1'])('refuses %s', (text) => {
    expect(() => read(text)).toThrow(ApiError);
  });
});
