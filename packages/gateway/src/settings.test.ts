import { expect, test } from 'vitest';

import type { SettingsSource } from './settings.ts';
import { readSettings } from './settings.ts';

const source: SettingsSource = {
  section: undefined,
  given: {},
  stateFolder: '/state',
  folder: '/project',
  environment: { DATABASE: 'postgres://u:planted@db/x' },
};

test('without any setting it serves this machine only, with its own database', () => {
  expect(readSettings(source)).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null });
});

test('what is typed goes before what stands in the file', () => {
  expect(readSettings({ ...source, section: { port: 1, logLevel: 'debug' }, given: { port: 2, host: undefined } })).toMatchObject({
    host: '127.0.0.1',
    port: 2,
    logLevel: 'debug',
  });
});

test('the database may be a reference', () => {
  expect(readSettings({ ...source, section: { database: 'env:DATABASE' } }).databaseUrl).toBe('postgres://u:planted@db/x');
});

test('paths begin where the file is', () => {
  const { tls } = readSettings({ ...source, section: { host: '0.0.0.0', tls: { certificateFile: 'a.pem', keyFile: '/k.pem' } } });
  expect(tls).toEqual({ certificateFile: '/project/a.pem', keyFile: '/k.pem' });
});

test.each([
  [{ port: 70_000 }, /^gateway\.port: allowed is .*65535/],
  [{ prot: 1 }, /^unknown key gateway\.prot; did you mean port\?$/],
  [{ tls: { certificateFile: 'a' } }, /^gateway\.tls\.keyFile: /],
  [{ host: '0.0.0.0' }, /^host: got 0\.0\.0\.0, allowed is 127\.0\.0\.1/],
  [{ issuers: [{ issuer: 'no url', audience: 'a' }] }, /^gateway\.issuers\.0\.issuer: /],
])('%j is refused by its name', (section, message) => {
  expect(() => readSettings({ ...source, section })).toThrow(message);
});

test('a database that is no PostgreSQL is refused without being shown', () => {
  expect(() => readSettings({ ...source, section: { database: 'mysql://planted@x' } })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('planted') as string }),
  );
});
