import { createMemoryStore } from '@isobar/conformance';
import type { Operation, OperationPorts, Plan } from '@isobar/core';
import { collectItems, driveOperation, makePlan, startOperation } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { MemoryCloud } from './cloud/memory-cloud.ts';
import { createFakeClock } from './fake-clock.ts';
import { memory } from './memory-adapter.ts';
import type { MemorySettings } from './memory-settings.ts';

const SCRIPT = '#!/bin/sh\necho welcome';
const DIGEST = { sha256: 'a'.repeat(64), sizeBytes: SCRIPT.length };

interface Bench {
  readonly cloud: MemoryCloud;
  readonly ports: OperationPorts;
  run(plan: Plan, changes?: Partial<OperationPorts>): Promise<Operation>;
}

function bench(settings: Partial<MemorySettings> = {}): Bench {
  const clock = createFakeClock();
  const cloud = new MemoryCloud({ clock });
  const ports: OperationPorts = { adapter: memory({ cloud: 'fake', backend: cloud, ...settings }), store: createMemoryStore(), clock };
  return {
    cloud,
    ports,
    run: async (plan, changes = {}) => {
      const { id } = await startOperation(plan, { yes: true, accept: plan.accept.surprising }, ports);
      return driveOperation(id, { ...ports, ...changes });
    },
  };
}

const at = ({ ports }: Bench): { now: () => number } => ({ now: () => ports.clock.now() });
const planRebuild = (on: Bench, userData: typeof DIGEST | null): Promise<Plan> =>
  makePlan(on.ports.adapter, { action: 'rebuild', targetId: 'server-1', request: { userData } }, at(on));

describe('the memory adapter', () => {
  it('needs nothing but a name, and settles every change by the next read', async () => {
    const adapter = memory({ cloud: 'fake', servers: [{ name: 'web-1' }] });
    const ports: OperationPorts = { adapter, store: createMemoryStore(), clock: createFakeClock() };
    const plan = await makePlan(adapter, { action: 'stop', targetId: 'server-1', request: {} }, { now: () => ports.clock.now() });
    const { id } = await startOperation(plan, { yes: true }, ports);
    expect(await driveOperation(id, ports)).toMatchObject({ state: 'succeeded' });
    const servers = await collectItems((cursor, options) => adapter.servers.listPage(cursor, options));
    expect(servers).toMatchObject([{ ref: 'fake/server-1', name: 'web-1', phase: 'stopped' }]);
  });

  it('is refused by a cloud that wants another access key, for reads and writes', async () => {
    const backend = new MemoryCloud({ accessKey: 'right-key' });
    await expect(memory({ cloud: 'fake', backend, accessKey: 'wrong-key' }).servers.get('server-1', {})).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(memory({ cloud: 'fake', backend }).servers.get('server-1', {})).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await memory({ cloud: 'fake', backend, accessKey: 'right-key' }).servers.get('server-1', {})).toMatchObject({ id: 'server-1' });
    await expect(backend.connection.write('stop server-1', () => undefined, { accessKey: 'wrong-key' })).rejects.toThrow('refused');
    expect(backend.connection.ledger).toEqual([]);
  });

  it('brings user data to the new server and shows it nowhere', async () => {
    const on = bench();
    const request = { name: 'new', flavor: 'small', image: 'debian-13', userData: DIGEST };
    const plan = await makePlan(on.ports.adapter, { action: 'create', targetId: null, request }, at(on));
    const { result, id } = await on.run(plan, { secrets: { userData: SCRIPT } });
    const serverId = result.ref?.split('/')[1] ?? '';
    expect(on.cloud.userData.get(serverId)).toBe(SCRIPT);
    const shown = [await on.ports.adapter.servers.get(serverId, {}), await on.ports.store.events(id)];
    expect(JSON.stringify(shown)).not.toContain('welcome');
  });

  it('takes user data away where a rebuild says null, as its plan states', async () => {
    const on = bench();
    await on.run(await planRebuild(on, DIGEST), { secrets: { userData: SCRIPT } });
    expect(on.cloud.userData.get('server-1')).toBe(SCRIPT);
    const plan = await planRebuild(on, null);
    expect(plan.effects.find((effect) => effect.facet === 'userData')?.values).toEqual(['lost']);
    await on.run(plan);
    expect(on.cloud.userData.has('server-1')).toBe(false);
  });

  it('sends nothing where a secret is needed that this process does not have', async () => {
    const on = bench();
    expect(await on.run(await planRebuild(on, DIGEST))).toMatchObject({ state: 'failed', error: { extra: { secretLost: 'userData' } } });
    expect(on.cloud.connection.ledger).toEqual([]);
  });

  it('refuses what a lock forbids, with the reason', async () => {
    const on = bench();
    on.cloud.change('server-1', { locked: true });
    await expect(planRebuild(on, null)).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('locked') });
  });

  it('shows a status that it does not know as unknown, and keeps the word', async () => {
    const on = bench();
    on.cloud.change('server-1', { status: 'HAUNTED' as never });
    const server = await on.ports.adapter.servers.get('server-1', {});
    expect(server).toMatchObject({ phase: 'unknown', native: { status: 'HAUNTED' } });
  });
});
