import { expect, it } from 'vitest';

import { authorities, gatewayAddress } from './settings.ts';

it.each(['http://127.0.0.1:8080', 'http://[::1]:8080', 'http://localhost', 'https://isobar.example/base'])('takes %s', (url) => {
  expect(gatewayAddress({ url }).href).toContain(url);
});

it('sends a token to another machine with TLS only, or where it was told to do without', () => {
  const url = 'http://isobar.example:8080';
  expect(() => gatewayAddress({ url })).toThrow(/without TLS the token can be read/);
  expect(gatewayAddress({ url, insecureHttp: true }).host).toBe('isobar.example:8080');
});

it.each(['isobar.example', 'ftp://isobar.example', 'https://a?b=c', ''])('refuses %j', (url) => {
  expect(() => gatewayAddress({ url })).toThrow(/server: got/);
});

it('shows no password of an address', () => {
  expect(() => gatewayAddress({ url: 'https://me:secret@isobar.example' })).toThrow(/^(?!.*secret)/);
});

it('names a file of authorities that cannot be read', () => {
  expect(authorities(undefined)).toBeUndefined();
  expect(() => authorities('/nowhere/ca.pem')).toThrow(/serverCa: got "\/nowhere\/ca.pem"/);
});
