import { randomBytes, randomUUID } from 'node:crypto';

import { createdEvent } from '@isobar/sdk/testing';
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Schemas } from '../../contract.ts';
import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { Started } from '../durable-store.ts';
import { PgOperationStore } from '../store/pg-operation-store.ts';
import type { SealingKey } from './sealing-key.ts';
import { parseSealingKey } from './sealing-key.ts';

const newKey = (): SealingKey => parseSealingKey('key', randomBytes(32).toString('base64'));
const KEY = newKey();
const DAY_MILLISECONDS = 86_400_000;
const SECRETS = { password: 'planted-password', userData: '#!/bin/sh\necho planted' };

interface Recipient {
  readonly publicKey: Schemas['PublicKey'];
  readonly privateKey: CryptoKey;
}

async function newRecipient(): Promise<Recipient> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
  const { x = '', y = '' } = await exportJWK(publicKey);
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, privateKey };
}

describe('secrets of an operation', () => {
  let database: Database;
  let now: number;

  const open = (key = KEY): PgOperationStore =>
    new PgOperationStore({ database, key, now: () => now, worker: { id: randomUUID(), isAlive: async () => false } });
  const begin = async (changes: Partial<Started>): Promise<void> => {
    const started = { startedBy: 'token:1', labels: {}, secrets: {}, sealTo: null, ...changes };
    await open()
      .creator(started, async () => undefined)
      .create(createdEvent('a'), null);
  };

  beforeAll(async () => {
    database = await openTestDatabase();
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.query('TRUNCATE isobar_operations CASCADE');
    now = 1_000_000;
  });

  describe('that were given', () => {
    it('are there for every process until the operation is over', async () => {
      await begin({ secrets: SECRETS });
      const store = open();
      expect(await store.givenSecrets('a')).toEqual(SECRETS);
      await store.own('a');
      await store.append('a', { type: 'finished', at: 1, state: 'failed' });
      expect(await store.givenSecrets('a')).toEqual({});
      expect(await database.query('SELECT * FROM isobar_operation_secrets')).toEqual([]);
    });

    it('are joined by those that come with an answer', async () => {
      await begin({});
      expect(await open().givenSecrets('a')).toEqual({});
      await open().giveSecrets('a', { password: 'one' });
      await open().giveSecrets('a', { userData: 'two' });
      await open().giveSecrets('a', { password: 'three' });
      expect(await open().givenSecrets('a')).toEqual({ password: 'three', userData: 'two' });
    });

    it('ask for the right key where another one sealed them, and take new ones in their place', async () => {
      await begin({ secrets: SECRETS });
      const store = open(newKey());
      await expect(store.givenSecrets('a')).rejects.toMatchObject({
        code: 'unauthenticated',
        message: expect.stringContaining('gateway.sealingKey'),
        details: { extra: { secretLost: true } },
      });
      await store.giveSecrets('a', { password: 'again' });
      expect(await store.givenSecrets('a')).toEqual({ password: 'again' });
    });

    it('are not needed to undo an operation that is to be cancelled', async () => {
      await begin({ secrets: SECRETS });
      await open().requestCancel('a');
      expect(await open(newKey()).givenSecrets('a')).toEqual({});
    });
  });

  describe('that a cloud returned', () => {
    it('are handed over once, and only who asked for them can open them', async () => {
      const recipient = await newRecipient();
      await begin({ sealTo: recipient.publicKey });
      await open().keepReturned('a', 'rebuild', [
        { kind: 'password', value: 'planted' },
        { kind: 'console', value: 'https://x' },
      ]);
      await open().keepReturned('a', 'rebuild', [{ kind: 'password', value: 'planted-again' }]);
      await open().keepReturned('a', 'key', [{ kind: 'privateKey', value: 'PEM' }]);
      const taken = await open().takeReturned('a');
      expect(taken.map(({ kind, stepId }) => [kind, stepId])).toEqual([
        ['privateKey', 'key'],
        ['password', 'rebuild'],
      ]);
      const { plaintext, protectedHeader } = await compactDecrypt(taken[1]?.jwe ?? '', recipient.privateKey);
      expect(new TextDecoder().decode(plaintext)).toBe('planted-again');
      expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM' });
      expect(await open().takeReturned('a')).toEqual([]);
    });

    it('are thrown away where nobody gave a key, and after a day', async () => {
      await begin({});
      await open().keepReturned('a', 'rebuild', [{ kind: 'password', value: 'planted' }]);
      expect(await open().takeReturned('a')).toEqual([]);
      await database.query('UPDATE isobar_operations SET seal_to = $1', [JSON.stringify((await newRecipient()).publicKey)]);
      await open().keepReturned('a', 'rebuild', [{ kind: 'password', value: 'planted' }]);
      now += DAY_MILLISECONDS;
      await open().sweep();
      expect(await database.query('SELECT * FROM isobar_returned_secrets')).toEqual([]);
    });

    it('are not waited for with a key that is none: the operation does not begin', async () => {
      const { publicKey } = await newRecipient();
      const offCurve = { ...publicKey, y: publicKey.x };
      await expect(begin({ sealTo: offCurve })).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'sealTo' } });
      await expect(open().events('a')).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
