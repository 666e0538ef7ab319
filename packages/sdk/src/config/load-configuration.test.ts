import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { loadConfiguration } from './load-configuration.ts';
import { resolveCloud } from './resolve-cloud.ts';

const CLOUDS_YAML = `
clouds:
  lab:
    auth: { auth_url: https://keystone.example:5000/v3, username: demo, project_name: demo, user_domain_name: Default, project_domain_id: default }
    region_name: RegionOne
    cacert: /etc/ca.pem
  appcred:
    auth_type: v3applicationcredential
    auth: { auth_url: https://keystone.example:5000/v3, application_credential_id: abc }
  kerberos:
    auth_type: v3kerberos
    auth: { auth_url: https://keystone.example:5000/v3 }
`;

describe('the configuration', () => {
  let folder: string;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const environment = () => ({ HOME: folder });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-config-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is isobar.yaml of the folder, or of the user', () => {
    write('isobar.yaml', 'clouds: { seoul: { provider: iwinv } }');
    expect(loadConfiguration({ environment: environment(), folder }).clouds).toEqual({ seoul: { provider: 'iwinv' } });
  });

  it('is every cloud of clouds.yaml where there is no isobar.yaml', () => {
    write('clouds.yaml', CLOUDS_YAML);
    const { clouds } = loadConfiguration({ environment: environment(), folder });
    expect(Object.keys(clouds)).toEqual(['lab', 'appcred', 'kerberos']);
    expect(clouds['lab']).toEqual({ provider: 'openstack', cloud: 'lab' });
  });

  it('names the nearest known key for an unknown one', () => {
    expect(() => loadConfiguration({ path: write('x.yaml', 'cluods: {}'), environment: environment(), folder })).toThrow(
      /unknown key cluods; did you mean clouds\?/,
    );
  });

  it('names the providers for a wrong one', () => {
    expect(() => loadConfiguration({ path: write('x.yaml', 'clouds: { a: { provider: aws } }'), environment: environment(), folder })).toThrow(
      /clouds\.a\.provider.*iwinv, openstack, gcore/,
    );
  });

  it('says what is allowed for a price book and the other members of every cloud', () => {
    const refusal = (entry: string) => () =>
      loadConfiguration({ path: write('x.yaml', `clouds: { a: ${entry} }`), environment: environment(), folder });
    expect(refusal('{ provider: iwinv, priceBook: 5 }')).toThrow(/clouds\.a\.priceBook is wrong; allowed is the path of a file/);
    expect(refusal('{ provider: iwinv, priceBook: "" }')).toThrow(/clouds\.a\.priceBook is wrong/);
    expect(refusal('{ provider: iwinv, pollSeconds: 0 }')).toThrow(/clouds\.a\.pollSeconds is wrong; allowed is seconds, above 0/);
    expect(refusal('5')).toThrow(/clouds\.a is wrong; allowed is a mapping whose provider is one of iwinv/);
    expect(resolveCloud('a', { provider: 'iwinv', priceBook: 'a.yaml' }, environment(), folder).settings).toEqual({});
  });

  it('says which file is missing or not YAML', () => {
    expect(() => loadConfiguration({ path: '/nowhere.yaml', environment: environment(), folder })).toThrow(/no configuration file \/nowhere\.yaml/);
    expect(() => loadConfiguration({ path: write('bad.yaml', 'clouds: ['), environment: environment(), folder })).toThrow(/bad\.yaml cannot be read/);
  });

  it('is one document, in which clouds may share settings', () => {
    const load = (text: string) => loadConfiguration({ path: write('x.yaml', text), environment: environment(), folder });
    const shared = 'clouds:\n  a: &shared { provider: gcore, country: KR }\n  b:\n    <<: *shared\n    readOnly: true\n';
    expect(load(shared).clouds['b']).toEqual({ provider: 'gcore', country: 'KR', readOnly: true });
    expect(() => load('clouds: {}\n---\nclouds: {}\n')).toThrow(/x\.yaml cannot be read: it holds more than one document/);
    expect(() => load('clouds: {}\nclouds: {}\n')).toThrow(/x\.yaml cannot be read: duplicated mapping key \(2:1\)/);
  });

  it.each([
    '*hidden-word',
    '!hidden-word',
    '!hidden-word x',
    '!a!hidden-word x',
    '!<hidden-word> x',
    '!hidden^word x',
    '!hidden-word [1]',
    '!hidden-word {}',
  ])('does not quote a secret that YAML takes for a name: %s', (secret) => {
    const load = () => loadConfiguration({ path: write('x.yaml', `clouds:\n  a:\n    password: ${secret}\n`), environment: environment(), folder });
    expect(load).toThrow(/x\.yaml cannot be read: .*\(3:\d+\); a text that begins with \*, & or ! stands in quotes/);
    expect(load).not.toThrow(/hidden|word/);
  });

  it('reads a cloud of clouds.yaml with secure.yaml laid over it', () => {
    write('clouds.yaml', CLOUDS_YAML);
    write('secure.yaml', 'clouds: { lab: { auth: { password: from-secure } } }');
    const { settings } = resolveCloud('x', { provider: 'openstack', cloud: 'lab' }, environment(), folder);
    expect(settings).toEqual({
      authUrl: 'https://keystone.example:5000/v3',
      username: 'demo',
      password: 'from-secure',
      projectName: 'demo',
      userDomainName: 'Default',
      projectDomainId: 'default',
      region: 'RegionOne',
      caFile: '/etc/ca.pem',
    });
  });

  it('refuses an auth type that it cannot do, and an unknown cloud with the nearest name', () => {
    write('clouds.yaml', CLOUDS_YAML);
    expect(() => resolveCloud('x', { provider: 'openstack', cloud: 'kerberos' }, environment(), folder)).toThrow(
      /"v3kerberos" is not supported; allowed is password/,
    );
    expect(() => resolveCloud('x', { provider: 'openstack', cloud: 'lba' }, environment(), folder)).toThrow(/did you mean lab\?/);
  });

  it('reads OS_ variables where a cloud names no other source', () => {
    const variables = { ...environment(), OS_AUTH_URL: 'http://k/v3', OS_USERNAME: 'u', OS_PASSWORD: 'p', OS_PROJECT_NAME: 'j', OS_DOMAIN_NAME: 'd' };
    expect(Object.keys(loadConfiguration({ environment: variables, folder }).clouds)).toEqual(['envvars']);
    expect(resolveCloud('envvars', { provider: 'openstack' }, variables, folder).settings).toEqual({
      authUrl: 'http://k/v3',
      username: 'u',
      password: 'p',
      projectName: 'j',
      userDomainName: 'd',
      projectDomainName: 'd',
    });
  });

  it('resolves env, file and command references', () => {
    const secret = write('key', 'from-file\n');
    const { settings, warnings } = resolveCloud(
      'lux',
      { provider: 'gcore', apiKey: `file:${secret}`, a: 'env:KEY', b: 'command:printf from-command' },
      { ...environment(), KEY: 'from-env' },
      folder,
    );
    expect(settings).toEqual({ apiKey: 'from-file', a: 'from-env', b: 'from-command' });
    expect(warnings).toEqual([]);
  });

  it('warns about a literal secret and never shows a value', () => {
    const { warnings } = resolveCloud('lux', { provider: 'gcore', apiKey: 'literal-secret' }, environment(), folder);
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain('literal-secret');
    expect(() => resolveCloud('lux', { provider: 'gcore', apiKey: 'env:UNSET' }, environment(), folder)).toThrow(
      'clouds.lux.apiKey: env:UNSET gives nothing',
    );
  });
});
