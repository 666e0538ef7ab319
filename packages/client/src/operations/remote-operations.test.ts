import type { Operation, OperationEvent } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createRemoteIsobar } from '../create-remote-isobar.ts';
import type { StandIn } from '../testing/stand-in.ts';
import { startStandIn } from '../testing/stand-in.ts';

let gateway: StandIn;
let remote: Isobar;
beforeAll(async () => {
  gateway = await startStandIn({ lab: { provider: 'memory' }, spare: { provider: 'memory', readOnly: true } });
  remote = await createRemoteIsobar({ url: gateway.url, token: gateway.token });
});
afterAll(async () => {
  await remote.close();
  await gateway.close();
});

describe('a plan', () => {
  it('is the one that the clouds make, for what is there and for what is new', async () => {
    const rebuild = { image: 'image-ubuntu' };
    const here = await gateway.isobar.servers.plan('lab/db-1', 'rebuild', rebuild);
    const there = await remote.servers.plan('lab/db-1', 'rebuild', rebuild, { preserve: ['dataVolumes'], evidence: 'documented' });
    expect(there).toMatchObject({ action: 'rebuild', target: here.target, steps: here.steps, preserve: ['dataVolumes'], evidence: 'documented' });
    const create = await remote.servers.planCreate('lab', { name: 'new-1', flavor: 'flavor-small', image: 'image-debian', userData: 'run' });
    expect(create).toMatchObject({ action: 'create', targetId: null, cloud: 'lab' });
    expect(JSON.stringify(create)).not.toContain('"run"');
  });

  it('is refused before anything is sent where the request is wrong in itself', async () => {
    const sent = gateway.requests.length;
    await expect(remote.plan('lab/db-1', 'rebuild', { imagee: 'x' } as never)).rejects.toMatchObject({ code: 'invalid_argument' });
    await expect(remote.plan('lab/db-1', 'rebuild', { image: 'x' }, { preserve: ['soul'] })).rejects.toMatchObject({
      details: { field: 'preserve' },
    });
    expect(gateway.requests).toHaveLength(sent);
  });

  it('tells what is not possible, with the reasons', async () => {
    expect(await remote.can('lab/db-1', 'start', {})).toEqual(await gateway.isobar.can('lab/db-1', 'start', {}));
  });
});

describe('an operation', () => {
  it('is begun with the plan that was shown, and told event by event until it is over', async () => {
    const plan = await remote.servers.plan('lab/db-2', 'rebuild', { image: 'image-ubuntu' });
    const events: [OperationEvent, Operation][] = [];
    const handle = await remote.execute(plan, { yes: true, accept: plan.accept.surprising, onEvent: (...told) => void events.push(told) });
    const operation = await handle.wait();
    expect(operation.state).toBe('succeeded');
    expect(events[0]?.[0].type).toBe('started');
    expect(events.at(-1)).toMatchObject([{ type: 'finished' }, { state: 'succeeded' }]);
    const done = events.map(([, { progress }]) => progress.done);
    expect(done).toEqual(done.toSorted((left, right) => left - right));
    const begun = gateway.requests.find(({ url }) => url.endsWith('/actions/rebuild'));
    expect(begun?.body).toMatchObject({ plan: plan.id, yes: true });
    expect(begun?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(await remote.operations.get(handle.id)).toEqual(operation);
    expect((await remote.operations.list()).map(({ id }) => id)).toContain(handle.id);
  });

  it('is refused without consent, whole: with the names to accept', async () => {
    const plan = await remote.servers.plan('lab/db-1', 'rebuild', { image: 'image-ubuntu' });
    const refused = remote.execute(plan);
    await expect(refused).rejects.toMatchObject({ code: 'consent_required', details: { accept: plan.accept.inherent } });
  });

  it('is not begun on a cloud that is read-only, there or here', async () => {
    const plan = await remote.servers.plan('spare/db-1', 'stop', {});
    const sent = gateway.requests.length;
    await expect(remote.execute(plan, { yes: true })).rejects.toMatchObject({ code: 'permission_denied' });
    expect(gateway.requests).toHaveLength(sent);
  });

  it('hands over what the cloud returned, sealed on the way, once, and only what was asked for', async () => {
    const create = async (password: 'return' | 'discard') => {
      const plan = await remote.servers.planCreate('lab', { name: `with-${password}`, flavor: 'flavor-small', image: 'image-debian', password });
      const handle = await remote.execute(plan, { yes: true, accept: plan.accept.surprising });
      await handle.wait();
      return handle;
    };
    const handle = await create('return');
    const [secret, ...others] = handle.takeSecrets();
    expect([secret?.kind, others]).toEqual(['password', []]);
    expect(secret?.value).not.toBe('');
    expect(handle.takeSecrets()).toEqual([]);
    expect((await create('discard')).takeSecrets()).toEqual([]);
  });

  it('is waited for by its id, also when it is over', async () => {
    const plan = await remote.servers.plan('lab/web-1', 'stop', {});
    const { id } = await remote.execute(plan, { yes: true, accept: plan.accept.surprising });
    const handle = await remote.operations.wait(id);
    expect((await handle.wait()).state).toBe('succeeded');
    await expect(remote.operations.wait(id, { secrets: { password: 'x' } })).rejects.toMatchObject({ code: 'unsupported' });
    expect((await (await remote.operations.wait(id)).wait()).id).toBe(id);
  });

  it('goes on when nobody follows it any more', async () => {
    const leave = new AbortController();
    const plan = await remote.servers.plan('lab/web-2', 'start', {});
    const handle = await remote.execute(plan, { yes: true, signal: leave.signal, onEvent: () => leave.abort() });
    await handle.wait().catch(() => undefined);
    expect((await (await remote.operations.wait(handle.id)).wait()).state).toBe('succeeded');
  });
});
