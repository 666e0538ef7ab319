import { afterEach, describe, expect, it } from 'vitest';
import type { GcoreSimulatorSettings } from '../start-gcore-simulator.ts';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient | undefined;
afterEach(() => client?.simulator.close());

async function start(settings: GcoreSimulatorSettings = {}): Promise<GcoreClient> {
  client = await startClient(settings);
  return client;
}

const act = (on: GcoreClient, id: string, action: string): Promise<GcoreAnswer> => on.post(`/v2/instances/${PR}/${id}/action`, { action });

describe('power actions by task', () => {
  it.each([
    ['stop', SEEDED.web1, 'powering-off', 'stop_vm', 'SHUTOFF', 'stopped'],
    ['start', SEEDED.stopped, 'powering-on', 'start_vm', 'ACTIVE', 'active'],
    ['reboot', SEEDED.web1, 'rebooting', 'soft_reboot_vm', 'ACTIVE', 'active'],
    ['reboot_hard', SEEDED.web1, 'reboot_started_hard', 'hard_reboot_vm', 'ACTIVE', 'active'],
    ['suspend', SEEDED.web1, 'suspending', 'suspend_vm', 'SUSPENDED', 'suspended'],
  ])('%s holds the instance, then leaves it settled', async (action, id, taskState, taskType, status, vmState) => {
    const on = await start();
    const answer = await act(on, id, action);
    const task = await on.task(answer);
    expect(task).toMatchObject({ task_type: taskType, state: 'RUNNING', created_resources: null });
    expect((await on.instance(id)).body).toMatchObject({ task_state: taskState, task_id: read(task, 'id') });
    expect(await on.finish(answer)).toMatchObject({ state: 'FINISHED', created_resources: null });
    expect((await on.instance(id)).body).toMatchObject({ status, vm_state: vmState, task_state: null, task_id: null });
  });

  it('takes a stop of a stopped instance and leaves it stopped', async () => {
    const on = await start();
    expect(await on.finish(await act(on, SEEDED.stopped, 'stop'))).toMatchObject({ state: 'FINISHED' });
    expect((await on.instance(SEEDED.stopped)).body).toMatchObject({ status: 'SHUTOFF' });
  });

  it('refuses a second change with the words of the lock', async () => {
    const on = await start();
    const taskId = read(await on.task(await act(on, SEEDED.web1, 'stop')), 'id');
    const refused = await act(on, SEEDED.web1, 'reboot');
    expect(refused).toMatchObject({ status: 409, body: { exception_class: 'ConflictError' } });
    expect(read(refused.body, 'message')).toBe(
      `Operation on resource \`${SEEDED.web1}\` currently locked by running task \`stop_vm\` with id \`${String(taskId)}\` (2026-06-01 00:00:00.000000) to prevent concurrent operations. Repeat request a little later. `,
    );
    expect(await on.patch(`/v1/instances/${PR}/${SEEDED.web1}`, { name: 'web-1b' })).toMatchObject({ status: 409 });
  });

  it('has a second wording of the lock behind a switch', async () => {
    const on = await start({ lockWording: 'bare' });
    await act(on, SEEDED.web1, 'stop');
    expect(await act(on, SEEDED.web1, 'stop')).toMatchObject({
      body: { message: `Resource \`${SEEDED.web1}\` is already locked by another task. Please try again later.` },
    });
  });

  it('refuses an unknown action, and powercycle unless the switch allows it', async () => {
    const on = await start();
    expect(await act(on, SEEDED.web1, 'explode')).toMatchObject({ status: 400 });
    expect(await act(on, SEEDED.web1, 'powercycle')).toMatchObject({ status: 400 });
    on.simulator.change({ switches: { powercycleOnV2: 'accept' } });
    expect(await on.task(await act(on, SEEDED.web1, 'powercycle'))).toMatchObject({ task_type: 'hard_reboot_vm' });
  });
});

describe('an action in a wrong state', () => {
  it('is a conflict by default, or a 400', async () => {
    const on = await start();
    expect(await act(on, SEEDED.web1, 'start')).toMatchObject({ status: 409, body: { exception_class: 'ConflictError' } });
    on.simulator.change({ switches: { wrongState: 'badRequest' } });
    expect(await act(on, SEEDED.web1, 'start')).toMatchObject({ status: 400, body: { exception_class: 'ValidationError' } });
  });

  it('can be accepted and fail in its task, leaving the state', async () => {
    const on = await start({ wrongState: 'taskError' });
    const task = await on.finish(await act(on, SEEDED.web1, 'resume'));
    expect(task).toMatchObject({ state: 'ERROR', created_resources: null });
    expect(read(task, 'error')).toContain('vm_state active');
    expect((await on.instance(SEEDED.web1)).body).toMatchObject({ status: 'ACTIVE', task_state: null, task_id: null });
  });

  it('can be simply done', async () => {
    const on = await start({ wrongState: 'accept' });
    expect(await on.finish(await act(on, SEEDED.web1, 'start'))).toMatchObject({ state: 'FINISHED' });
  });
});

describe('a failing task', () => {
  it('ends in ERROR with the given text, puts the state back and frees the lock', async () => {
    const on = await start();
    on.simulator.change({ failNextTask: { type: 'stop_vm', error: 'libvirt said no' } });
    const answer = await act(on, SEEDED.web1, 'stop');
    on.advance(5);
    expect(await on.task(answer)).toMatchObject({ state: 'ERROR', error: 'libvirt said no', finished_on: '2026-06-01T00:00:03' });
    expect((await on.instance(SEEDED.web1)).body).toMatchObject({ status: 'ACTIVE', task_state: null, task_id: null });
    expect(await on.finish(await act(on, SEEDED.web1, 'stop'))).toMatchObject({ state: 'FINISHED' });
  });

  it('can say NEW before it runs', async () => {
    const on = await start({ newSeconds: 2 });
    const answer = await act(on, SEEDED.web1, 'stop');
    expect(await on.task(answer)).toMatchObject({ state: 'NEW' });
    on.advance(2);
    expect(await on.task(answer)).toMatchObject({ state: 'RUNNING' });
  });
});
