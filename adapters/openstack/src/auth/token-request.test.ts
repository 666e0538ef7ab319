import { describe, expect, it } from 'vitest';

import { parseOpenStackSettings } from '../openstack-settings.ts';
import { secretsOf, toTokenRequest } from './token-request.ts';

const requestOf = (settings: Readonly<Record<string, unknown>>) =>
  toTokenRequest(parseOpenStackSettings({ cloud: 'north', authUrl: 'http://keystone', ...settings }));

describe('toTokenRequest', () => {
  it('names user and project within the default domain where none is set', () => {
    expect(requestOf({ username: 'me', password: 'word', projectName: 'web' })).toEqual({
      auth: {
        identity: { methods: ['password'], password: { user: { name: 'me', domain: { id: 'default' }, password: 'word' } } },
        scope: { project: { name: 'web', domain: { id: 'default' } } },
      },
    });
  });

  it('prefers ids, which need no domain', () => {
    const { auth } = requestOf({ userId: 'u1', username: 'me', password: 'word', projectId: 'p1', userDomainName: 'Ours' });
    expect(auth.identity.password?.user).toEqual({ id: 'u1', password: 'word' });
    expect(auth.scope).toEqual({ project: { id: 'p1' } });
  });

  it('takes domains by id or by name, apart for user and project', () => {
    const { auth } = requestOf({ username: 'me', password: 'word', userDomainId: 'd1', projectName: 'web', projectDomainName: 'Theirs' });
    expect(auth.identity.password?.user).toMatchObject({ domain: { id: 'd1' } });
    expect(auth.scope).toEqual({ project: { name: 'web', domain: { name: 'Theirs' } } });
  });

  it('never asks a scope for an application credential, which would be refused', () => {
    expect(requestOf({ applicationCredentialId: 'a1', applicationCredentialSecret: 's', projectName: 'web' })).toEqual({
      auth: { identity: { methods: ['application_credential'], application_credential: { id: 'a1', secret: 's' } } },
    });
  });

  it('names the owner of an application credential that is given by name', () => {
    const { auth } = requestOf({ applicationCredentialName: 'ci', applicationCredentialSecret: 's', userId: 'u1' });
    expect(auth.identity.application_credential).toEqual({ name: 'ci', user: { id: 'u1' }, secret: 's' });
  });

  it('exchanges a token for one of the project', () => {
    const { auth } = requestOf({ token: 'gAAAA', projectId: 'p1' });
    expect(auth).toEqual({ identity: { methods: ['token'], token: { id: 'gAAAA' } }, scope: { project: { id: 'p1' } } });
  });

  it.each([
    [{ username: 'me' }, 'north.password'],
    [{ password: 'word' }, 'north.username'],
    [{ applicationCredentialId: 'a1' }, 'north.applicationCredentialSecret'],
    [{ applicationCredentialName: 'ci', applicationCredentialSecret: 's' }, 'north.username'],
  ])('refuses %j and names what is missing', (settings, field) => {
    expect(() => requestOf(settings)).toThrow(`${field}: is needed`);
  });

  it('knows all that must not show', () => {
    const settings = parseOpenStackSettings({ cloud: 'n', authUrl: 'http://k', password: 'a', token: 'b', applicationCredentialSecret: 'c' });
    expect([...secretsOf(settings)].sort()).toEqual(['a', 'b', 'c']);
  });
});
