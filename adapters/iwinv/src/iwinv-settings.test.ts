import { describe, expect, it } from 'vitest';

import { parseIwinvSettings } from './iwinv-settings.ts';

const KEYS = { cloud: 'seoul', accessKey: 'an-access-key', secretKey: 'a-secret-key' };

describe('parseIwinvSettings', () => {
  it('needs the two keys and knows the rest', () => {
    expect(parseIwinvSettings(KEYS)).toMatchObject({ endpoint: 'https://api-kr.iwinv.kr', settleSeconds: 30, pollSeconds: 5 });
  });

  it('names the nearest key for one that it does not know, and shows no value', () => {
    const parse = () => parseIwinvSettings({ ...KEYS, secretkey: 'very-secret-text' });
    expect(parse).toThrow(/seoul\.secretkey: unknown key; did you mean secretKey\?/);
    expect(parse).not.toThrow(/very-secret-text/);
  });

  it.each(['accessKey', 'secretKey'])('refuses settings without %s', (key) => {
    expect(() => parseIwinvSettings({ ...KEYS, [key]: undefined })).toThrow(`seoul.${key}`);
  });

  it('refuses an endpoint that is no web address', () => {
    expect(() => parseIwinvSettings({ ...KEYS, endpoint: 'api-kr.iwinv.kr' })).toThrow('seoul.endpoint: must be an http or https address');
  });
});
