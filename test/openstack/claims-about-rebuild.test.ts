import { describe, expect, it } from 'vitest';

import { notCalledReal } from './testing/claims.ts';
import { givenServer, imageId, showServer, uniqueName, untilStatus } from './testing/lab-servers.ts';
import type { Answer } from './testing/lab-session.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');
const imageRef = await imageId(session, 'lab-linux-b');

/** Anchor of each statement that something stays, and the member of the server that shows it. */
const KEPT = {
  'nova-rebuild-keeps-id': 'id',
  'nova-rebuild-keeps-addresses': 'addresses',
  'nova-rebuild-keeps-flavor': 'flavor',
  'nova-rebuild-keeps-host': 'hostId',
  'nova-rebuild-keeps-zone': 'OS-EXT-AZ:availability_zone',
  'nova-rebuild-keeps-security-groups': 'security_groups',
  'nova-rebuild-keeps-created': 'created',
  'nova-rebuild-keeps-name': 'name',
  'nova-rebuild-keeps-keypair': 'key_name',
  'nova-rebuild-keeps-labels': 'metadata',
  'nova-rebuild-keeps-tags': 'tags',
} as const;

/** Anchor, option, the last microversion that refuses it and the first that takes it. */
const GATED = [
  ['nova-rebuild-description-2.19', { description: 'fresh' }, '2.18', '2.19'],
  ['nova-rebuild-key-name-2.54', { key_name: null }, '2.53', '2.54'],
  ['nova-rebuild-user-data-2.57', { user_data: null }, '2.56', '2.57'],
  ['nova-rebuild-hostname-2.90', { hostname: 'fresh' }, '2.89', '2.90'],
] as const;

const rebuild = (id: string, options: object, microversion = '2.93'): Promise<Answer> =>
  session.ask('compute', 'POST', `/servers/${id}/action`, { rebuild: { imageRef, ...options } }, microversion);

describe('what the documents say of rebuild, seen again', () => {
  it('what stays, and that the password does not', async () => {
    expect(notCalledReal('nova', [...Object.keys(KEPT), 'nova-rebuild-replaces-password'])).toEqual([]);
    const id = await givenServer(session, { metadata: { team: 'blue' }, keyName: 'lab-key', more: { tags: ['blue'] } });
    const before = await showServer(session, id);
    const { body } = await rebuild(id, {});
    expect(body).toMatchObject({ server: { adminPass: expect.stringMatching(/./) } });
    const after = await untilStatus(session, id, 'ACTIVE');
    for (const [anchor, member] of Object.entries(KEPT)) {
      expect(before[member], anchor).toBeTruthy();
      expect(after[member], anchor).toEqual(before[member]);
    }
  });

  it('which options each microversion takes', async () => {
    expect(
      notCalledReal(
        'nova',
        GATED.map(([anchor]) => anchor),
      ),
    ).toEqual([]);
    const id = await givenServer(session);
    for (const [anchor, options, last, first] of GATED) {
      expect((await rebuild(id, options, last)).status, anchor).toBe(400);
      expect((await rebuild(id, options, first)).status, anchor).toBe(202);
      await untilStatus(session, id, 'ACTIVE');
    }
  });

  it('that given metadata replaces all metadata, and a given name renames', async () => {
    expect(notCalledReal('nova', ['nova-rebuild-metadata-replace', 'nova-rebuild-name'])).toEqual([]);
    const id = await givenServer(session, { metadata: { old: 'label' } });
    const name = uniqueName('rebuilt');
    expect((await rebuild(id, { metadata: { other: 'label' }, name })).status).toBe(202);
    const after = await untilStatus(session, id, 'ACTIVE');
    expect([after.name, after.metadata]).toEqual([name, { other: 'label' }]);
  });

  it('which images it refuses', async () => {
    expect(notCalledReal('nova', ['nova-rebuild-bad-image-400', 'nova-rebuild-image-too-large-400'])).toEqual([]);
    const id = await givenServer(session);
    const refused = ['00000000-0000-4000-8000-000000000000', await imageId(session, 'lab-needs-much')];
    for (const image of refused) expect((await rebuild(id, { imageRef: image })).status).toBe(400);
  });
});
