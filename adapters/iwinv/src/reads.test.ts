import { collectItems, isCloudError } from '@isobar/core';
import type { CloudError } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { iwinv } from './iwinv-adapter.ts';
import { FIELD_BITS } from './server/server-fields.ts';
import { SimulatedIwinv } from './testing/simulated-iwinv.ts';

const UNKNOWN = 'INSTANCE-0000000000000000000000';

let world: SimulatedIwinv;
beforeEach(async () => {
  world = await SimulatedIwinv.start({ servers: 105 });
});
afterEach(() => world.close());

async function errorOf(promise: Promise<unknown>): Promise<CloudError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isCloudError(thrown)) throw new Error(`not a CloudError: ${String(thrown)}`);
  return thrown;
}

describe('reads of iwinv', () => {
  it('never ask for the password or the console link', async () => {
    const { servers } = world.adapter;
    const [first] = await collectItems((cursor, options) => servers.listPage(cursor, options));
    await servers.get(first?.id ?? '', {});
    const masks = world.simulator.ledger.entries().map((entry) => Number(new URLSearchParams(entry.path.split('?')[1]).get('fields')));
    expect(masks).toHaveLength(3);
    expect(masks.every((mask) => mask > 0 && (mask & (FIELD_BITS.default_account | FIELD_BITS.vnc)) === 0)).toBe(true);
  });

  it('say that a list of servers does not cover everything, and why', async () => {
    const page = await world.adapter.servers.listPage(undefined, {});
    expect(page.coverage).toEqual({ cloud: 'seoul', complete: false, reason: 'only servers in API-supported zones are listed' });
  });

  it('list flavors with prices, images, zones and volumes', async () => {
    const { flavors, images, regions, volumes } = world.adapter;
    expect(await collectItems((cursor, options) => flavors.listPage(cursor, options))).toHaveLength(33);
    expect(await collectItems((cursor, options) => images.listPage(cursor, options))).toHaveLength(40);
    expect((await regions.listPage(undefined, {})).items).toMatchObject([{ id: 'kr2-z01', kind: 'zone', available: true }]);
    const attached = (await volumes.listPage(undefined, {})).items;
    const owner = await world.idOf('db-1');
    expect(attached).toMatchObject([
      { name: 'db-1-data', sizeGiB: 200, type: 'ssd', state: 'inUse', attachments: [{ serverId: owner }] },
      { name: 'db-1-backup', sizeGiB: 1000, type: 'sata' },
    ]);
    expect((await volumes.get(attached[0]?.id ?? '', {})).name).toBe('db-1-data');
  });

  it('remember what a working server was before', async () => {
    const id = await world.idOf('batch-1');
    world.simulator.change({ server: 'batch-1', action: 'start' });
    world.clock.advanceSeconds(3);
    expect(await world.adapter.servers.get(id, {})).toMatchObject({
      phase: 'unknown',
      activity: 'other',
      lastSettledPhase: 'stopped',
      native: { status: 'work' },
    });
    expect((await world.connect().servers.get(id, {})).lastSettledPhase).toBeNull();
  });

  it.each([
    ['empty', undefined],
    ['idInvalid', undefined],
    ['notFound', 'possible'],
    ['deletedOrWorking', 'possible'],
  ] as const)('answer not_found for an unknown server after one read, where the cloud says %s', async (absenceAnswer, certainty) => {
    world.simulator.change({ switches: { absenceAnswer } });
    const error = await errorOf(world.adapter.servers.get(UNKNOWN, {}));
    expect(error.code).toBe('not_found');
    expect(error.details.certainty).toBe(certainty);
    expect(world.simulator.ledger.entries()).toHaveLength(1);
  });

  it.each(['images', 'flavors', 'volumes', 'regions'] as const)('answer not_found for an unknown id of %s', async (kind) => {
    expect((await errorOf(world.adapter[kind].get('PIMAGE-unknown', {}))).code).toBe('not_found');
  });

  it('prove the keys by one read of the zones', async () => {
    expect((await world.adapter.check({})).facts).toEqual({ zones: 'kr2-z01 (KR2-Z01 API Beta)' });
    expect(world.simulator.ledger.entries()).toHaveLength(1);
  });
});

describe('what goes wrong with an account', () => {
  it('is a wrong secret: unauthenticated, and it is not shown', async () => {
    const error = await errorOf(world.connect({ secretKey: 'not-the-right-secret' }).check({}));
    expect(error.code).toBe('unauthenticated');
    expect(JSON.stringify(error)).not.toContain('not-the-right-secret');
  });

  it('is an address that the key does not list', async () => {
    world.simulator.change({ switches: { allowedAddresses: ['192.0.2.1'] } });
    const error = await errorOf(world.adapter.check({}));
    expect(error.code).toBe('permission_denied');
    expect(error.message).toContain('allow-list');
  });

  it('is a minute with too many calls', async () => {
    world.simulator.change({ switches: { rateLimit: 1 } });
    const adapter = world.connect({ retries: false });
    await adapter.check({});
    expect(await errorOf(adapter.check({}))).toMatchObject({ code: 'rate_limited', retryable: true });
    world.clock.advanceSeconds(61);
    await expect(adapter.check({})).resolves.toBeDefined();
  });

  it('is an endpoint that nobody listens on', async () => {
    const dead = iwinv({ cloud: 'seoul', accessKey: 'some-key', secretKey: 'some-secret', endpoint: 'http://127.0.0.1:1' });
    expect(await errorOf(dead.check({}))).toMatchObject({ code: 'unavailable', retryable: true });
    await dead.close();
  });
});

describe('the debug log', () => {
  it('holds neither keys nor signatures nor passwords', async () => {
    const exchanges: unknown[] = [];
    const { endpoint, credentials } = world.simulator;
    const adapter = iwinv({ cloud: 'seoul', endpoint, ...credentials }, { clock: world.clock, onExchange: (exchange) => exchanges.push(exchange) });
    await adapter.steps['rebuild']?.send({
      operationId: 'o',
      target: 't',
      input: { serverId: await world.idOf('db-1'), imageId: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix' },
      outputs: {},
      baseline: {},
      sentAt: 0,
      now: 0,
      secrets: {},
    });
    await adapter.close();
    const text = JSON.stringify(exchanges);
    expect(text).toContain('default_account');
    expect(text).toContain('"password":"[redacted]"');
    expect(text).not.toMatch(/[0-9a-f]{64}/);
    expect(text).not.toContain(credentials.accessKey);
  });
});
