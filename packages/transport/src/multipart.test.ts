import { describe, expect, it } from 'vitest';

import { multipartOf } from './multipart.ts';

describe('a form', () => {
  it('is what any reader of forms reads back', async () => {
    const form = { image_id: 'PIMAGE-1', 'a"b': 'first\nsecond', note: '한글' };
    const { type, body } = multipartOf(form);
    const read = await new Response(body, { headers: { 'content-type': type } }).formData();
    expect(Object.fromEntries(read.entries())).toEqual({ ...form, 'a"b': 'first\r\nsecond' });
  });

  it('without fields is only its end', () => {
    const { type, body } = multipartOf({});
    expect(body).toBe(`--${type.replace('multipart/form-data; boundary=', '')}--\r\n`);
  });
});
