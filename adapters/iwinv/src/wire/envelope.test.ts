import { describe, expect, it } from 'vitest';

import { isSuccess, toErrorBody } from './envelope.ts';

const reply = (status: number, body: unknown) => ({ status, headers: {}, text: JSON.stringify(body), body });
const SUCCESS = { code: '0x00', error_code: 'SUCCESS', message: '', result: [] };

describe('isSuccess', () => {
  it.each([200, 201, 202])('takes status %i with both codes', (status) => {
    expect(isSuccess(reply(status, SUCCESS))).toBe(true);
  });

  it('takes no other status, and neither code without the other', () => {
    expect(isSuccess(reply(204, SUCCESS))).toBe(false);
    expect(isSuccess(reply(200, { ...SUCCESS, code: '0x1' }))).toBe(false);
    expect(isSuccess(reply(200, { ...SUCCESS, error_code: 'NOT_FOUND' }))).toBe(false);
    expect(isSuccess({ status: 200, headers: {}, text: '<html></html>', body: undefined })).toBe(false);
  });
});

describe('toErrorBody', () => {
  const busy = '서비스가 다른 작업을 진행중입니다.';

  it.each([
    ['the word error', { code: '0x1', error_code: 'NOT_FOUND', message: 'Check request.', result: 'error' }, 'Check request.'],
    ['a copy of the message', { code: '0x1', error_code: 'NOT_FOUND', message: busy, result: busy }, busy],
    [
      'an object',
      { code: '0xc', error_code: 'DEV_CHECK_RETURN', message: '', result: { code: 12, message: '제한되어 있습니다.' } },
      '제한되어 있습니다.',
    ],
  ])('reads a result that is %s', (_shape, body, text) => {
    expect(toErrorBody(reply(400, body))).toEqual({ number: body.code, name: body.error_code, text });
  });

  it('takes markup out of texts', () => {
    const body = { code: '0xc', error_code: 'DEV_CHECK_RETURN', message: "<script>alert('x')</script>제한", result: 'error' };
    expect(toErrorBody(reply(500, body)).text).toBe("alert('x') 제한");
  });

  it('reads the validation errors of other services on the host', () => {
    const body = { message: 'The given data was invalid.', errors: { name: ['is required'] } };
    expect(toErrorBody(reply(422, body))).toEqual({ number: '', name: '', text: 'The given data was invalid.; name: is required' });
  });

  it('survives a page of a proxy', () => {
    const page = { status: 502, headers: {}, text: '<html><body><h1>502 Bad Gateway</h1></body></html>', body: undefined };
    expect(toErrorBody(page)).toEqual({ number: '', name: '', text: '502 Bad Gateway' });
  });
});
