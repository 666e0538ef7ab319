import { checkName, slugName } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { OPENSTACK_NAMES } from './openstack-names.ts';

const { server, keyPair } = OPENSTACK_NAMES;

describe('names on OpenStack', () => {
  it.each(['서버', 'web 1', 'a', 'x'.repeat(255)])('server %j is taken as it is', (name) => {
    expect(server === null ? null : checkName(name, server)).toEqual({ verdict: 'ok' });
  });

  it.each(['', ' web', 'web ', 'a\nb', 'x'.repeat(256), 'server 🖥'])('server %j is refused and has a slug', (name) => {
    expect(server === null ? null : checkName(name, server)).toMatchObject({ verdict: 'refused' });
    expect(server === null ? null : slugName(name, server).original).toBe(name);
  });

  it('key pairs are ASCII', () => {
    expect(keyPair === null ? null : slugName('열쇠', keyPair).name).toMatch(/^yeolsoe-[0-9a-f]{8}$/);
  });
});
