import type { ReturnedSecret } from '@isobar/core';
import { collectItems } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const PUBLIC_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH me@example.org';
const keys = () => collectItems((cursor, options) => world.adapter.keyPairs?.listPage(cursor, options) ?? Promise.resolve({ items: [] }));

describe('a key pair', () => {
  it('is imported and deleted', async () => {
    world = await startWorld();
    const operation = await world.run({ action: 'createKeyPair', targetId: null, request: { name: 'laptop', publicKey: PUBLIC_KEY } });
    const id = operation.result.ref?.split('/')[1] ?? '';
    expect(await world.adapter.keyPairs?.get(id, {})).toMatchObject({ name: 'laptop', publicKey: PUBLIC_KEY, scope: 'project', type: 'ssh' });
    expect(await world.run({ action: 'deleteKeyPair', targetId: id, request: {} })).toMatchObject({ state: 'succeeded' });
    await expect(world.adapter.keyPairs?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that the cloud makes hands its private half over once', async () => {
    world = await startWorld();
    const secrets: ReturnedSecret[] = [];
    const operation = await world.run(
      { action: 'createKeyPair', targetId: null, request: { name: 'made-here' } },
      { onSecret: (secret) => secrets.push(secret) },
    );
    expect(operation).toMatchObject({ state: 'succeeded', warnings: [] });
    expect(secrets).toEqual([{ kind: 'privateKey', value: expect.stringContaining('PRIVATE KEY') }]);
    expect(JSON.stringify(operation)).not.toContain('PRIVATE KEY');
  });

  it('is made once where the reply was lost, and the private half is lost with it', async () => {
    world = await startWorld();
    const { length } = await keys();
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    const operation = await world.run({ action: 'createKeyPair', targetId: null, request: { name: 'made-here' } });
    expect(operation).toMatchObject({ state: 'succeeded', warnings: [{ subject: 'secretLost' }] });
    expect(await keys()).toHaveLength(length + 1);
    expect(world.writes()).toHaveLength(1);
  });

  it('is an OpenSSH line', async () => {
    world = await startWorld();
    for (const request of [{ publicKey: 'no key' }, { type: 'x509' as const }])
      await expect(world.plan({ action: 'createKeyPair', targetId: null, request: { name: 'laptop', ...request } })).rejects.toMatchObject({
        code: 'invalid_argument',
      });
  });

  it('cannot be made where no source describes the call', async () => {
    world = await startWorld({ dialect: 'edgecenter' });
    await expect(world.plan({ action: 'createKeyPair', targetId: null, request: { name: 'laptop', publicKey: PUBLIC_KEY } })).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect((await keys()).length).toBeGreaterThan(0);
  });
});
