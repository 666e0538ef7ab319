import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { iwinv } from '@isobar/adapter-iwinv';
import { memory } from '@isobar/adapter-memory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Isobar } from './create-isobar.ts';
import { createIsobar } from './create-isobar.ts';
import { FileOperationStore } from './store/file-operation-store.ts';

describe('createIsobar', () => {
  let folder: string;
  let isobar: Isobar;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-sdk-'));
  });

  afterEach(async () => {
    await isobar.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes adapters made by hand, without a configuration', async () => {
    const adapter = memory({ cloud: 'fake' });
    isobar = await createIsobar({ adapters: [adapter], stateDir: folder });
    const { items } = await isobar.servers.list().collect();
    const running = items.find((server) => server.phase === 'running');
    const plan = await isobar.on(adapter).stop(running?.id ?? '', {});
    const handle = await isobar.execute(plan, { yes: true, accept: plan.accept.surprising });
    expect((await handle.wait()).state).toBe('succeeded');
    expect((await isobar.servers.get(running?.ref ?? '')).phase).toBe('stopped');
  });

  it('begins an operation without sending anything, for whoever waits for it to drive', async () => {
    const adapter = memory({ cloud: 'fake' });
    isobar = await createIsobar({ adapters: [adapter], stateDir: folder });
    const { items } = await isobar.servers.list().collect();
    const running = items.find((server) => server.phase === 'running');
    const plan = await isobar.on(adapter).stop(running?.id ?? '', {});
    const consent = { yes: true, accept: plan.accept.surprising };
    const begun = await isobar.operations.begin(plan, consent);
    expect(begun.state).toBe('pending');
    expect((await isobar.servers.get(running?.ref ?? '')).phase).toBe('running');
    await expect(isobar.operations.begin(plan, consent)).rejects.toMatchObject({ code: 'concurrent_operation' });
    expect((await (await isobar.operations.wait(begun.id)).wait()).state).toBe('succeeded');
  });

  it('cancels an operation that was parked with a question before anything was sent', async () => {
    const adapter = memory({ cloud: 'fake' });
    const store = new FileOperationStore(folder);
    isobar = await createIsobar({ adapters: [adapter], store });
    const { items } = await isobar.servers.list().collect();
    const running = items.find((server) => server.phase === 'running');
    const plan = await isobar.on(adapter).stop(running?.id ?? '', {});
    const { id } = await isobar.operations.begin(plan, { yes: true, accept: plan.accept.surprising });
    await store.append(id, { type: 'needsAttention', at: 0, attention: { stepId: '', question: 'Go on?', known: {}, choices: [] } });
    expect((await (await isobar.operations.wait(id)).wait()).state).toBe('needsAttention');
    await store.requestCancel(id);
    expect(await (await isobar.operations.wait(id)).wait()).toMatchObject({ state: 'cancelled', result: { changed: false } });
    expect((await (await isobar.operations.cancel(id)).wait()).state).toBe('cancelled');
    expect((await isobar.servers.get(running?.ref ?? '')).phase).toBe('running');
  });

  it('gives each adapter the verbs that it declares, and no others', async () => {
    const adapter = iwinv({ cloud: 'seoul', accessKey: 'a', secretKey: 's' });
    isobar = await createIsobar({ adapters: [adapter], stateDir: folder });
    const servers = isobar.on(adapter);
    expect(servers.rebuild).toBeTypeOf('function');
    // @ts-expect-error iwinv has no pause: it must not compile
    expect(servers.pause).toBeUndefined();
  });

  it('sends nothing and opens no state before it is asked', async () => {
    isobar = await createIsobar({
      config: { clouds: { lux: { provider: 'gcore', apiKey: 'env:NOT_SET' } } },
      stateDir: join(folder, 'state'),
      environment: {},
    });
    expect(isobar.clouds.names).toEqual(['lux']);
    await expect(isobar.servers.get('lux/web-1')).rejects.toMatchObject({ code: 'invalid_argument' });
  });
});
