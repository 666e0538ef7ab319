import { describe, expect, it } from 'vitest';
import { parseMultipart } from './multipart.ts';

async function encode(form: FormData) {
  const response = new Response(form);
  return { contentType: response.headers.get('content-type') ?? '', body: await response.bytes() };
}

describe('parseMultipart', () => {
  it('reads the fields that a standard client sends, Korean text and line breaks included', async () => {
    const form = new FormData();
    form.set('name', 'iwinv 서버');
    form.set('block_storage.0.size', '10');
    form.set('description', 'two\r\nlines');
    const { contentType, body } = await encode(form);
    expect(parseMultipart(contentType, body)).toEqual([
      { name: 'name', value: 'iwinv 서버' },
      { name: 'block_storage.0.size', value: '10' },
      { name: 'description', value: 'two\r\nlines' },
    ]);
  });

  it('reads a form without fields', async () => {
    const { contentType, body } = await encode(new FormData());
    expect(parseMultipart(contentType, body)).toEqual([]);
  });

  it('tells a form that is cut off, and a body of another type, from a form', async () => {
    const form = new FormData();
    form.set('name', 'x');
    const { contentType, body } = await encode(form);
    expect(parseMultipart(contentType, body.subarray(0, body.byteLength - 8))).toBeUndefined();
    expect(parseMultipart('application/json', body)).toBeUndefined();
  });
});
