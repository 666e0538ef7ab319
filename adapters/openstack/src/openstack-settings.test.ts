import { describe, expect, it } from 'vitest';

import { parseOpenStackSettings } from './openstack-settings.ts';

const LOGIN = { cloud: 'north', authUrl: 'https://keystone.example/v3', username: 'me', password: 'very-secret-text', projectName: 'web' };

describe('parseOpenStackSettings', () => {
  it('knows what is left out', () => {
    expect(parseOpenStackSettings(LOGIN)).toMatchObject({ interface: 'public', pageSize: 500, settleSeconds: 15, pollSeconds: 1 });
  });

  it('takes both spellings of an interface', () => {
    expect(parseOpenStackSettings({ ...LOGIN, interface: 'internalURL' }).interface).toBe('internal');
    expect(() => parseOpenStackSettings({ ...LOGIN, interface: 'external' })).toThrow('north.interface: must be public, internal or admin');
  });

  it('names the nearest key for one that it does not know, and shows no value', () => {
    const parse = () => parseOpenStackSettings({ ...LOGIN, pasword: 'another-secret' });
    expect(parse).toThrow(/north\.pasword: unknown key; did you mean password\?/);
    expect(parse).not.toThrow(/secret/);
  });

  it('refuses an address that is none, and a number as a microversion, which would lose its zero', () => {
    expect(() => parseOpenStackSettings({ ...LOGIN, authUrl: 'keystone.example' })).toThrow('north.authUrl: must be an http or https address');
    expect(() => parseOpenStackSettings({ ...LOGIN, computeApiVersion: 2.9 })).toThrow('north.computeApiVersion: must be a text such as "2.93"');
  });
});
