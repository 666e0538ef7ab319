import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STATUS_MARKS } from '../machine/instance/status-marks.ts';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const change = (body: object): Promise<Response> =>
  fetch(`${client.simulator.origin}/_sim/change`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

const server = async (): Promise<unknown> => (await client.instance(SEEDED.web1)).body;

describe('changes behind the back of the client', () => {
  it('sets native fields, whatever they mean together', async () => {
    await change({ server: 'web-1', set: { status: 'VERIFY_RESIZE', vm_state: 'resized', task_state: null } });
    expect(await server()).toMatchObject({ status: 'VERIFY_RESIZE', vm_state: 'resized' });
  });

  it.each([
    [{ action: 'rename', name: 'other' }, { name: 'other' }],
    [{ action: 'resize', flavor: 'g1-standard-8-32' }, { flavor: { flavor_id: 'g1-standard-8-32' } }],
    [{ action: 'stop' }, { status: 'SHUTOFF' }],
    [{ action: 'detachVolume', volume: 'web-1-data' }, { volumes: [{ id: SEEDED.web1Root }] }],
    [{ action: 'attachVolume', volume: 'spare-data' }, { volumes: [{}, {}, { id: SEEDED.spareVolume }] }],
    [{ action: 'addVolume', sizeGiB: 3 }, { volumes: [{}, {}, { delete_on_termination: false }] }],
    [{ action: 'setDeleteOnTermination', value: true }, { volumes: [{ delete_on_termination: true }, { delete_on_termination: false }] }],
  ])('does %j', async (fields, expected) => {
    expect(await change({ server: SEEDED.web1, ...fields })).toMatchObject({ status: 200 });
    expect(await server()).toMatchObject(expected);
  });

  it.each(Object.entries(STATUS_MARKS))('puts a server into %s', async (status, { condition, taskState }) => {
    expect(await change({ server: 'web-1', action: 'setStatus', status })).toMatchObject({ status: 200 });
    expect(await server()).toMatchObject({ status, vm_state: condition.vmState, task_state: taskState });
  });

  it('deletes a server like a plain delete, also while a task holds it', async () => {
    await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' });
    await change({ server: 'web-1', action: 'delete' });
    expect(await client.instance(SEEDED.web1)).toMatchObject({ status: 404 });
    expect((await client.volume(SEEDED.web1Root)).body).toMatchObject({ status: 'available' });
    client.advance(60);
    expect(await client.instance(SEEDED.web1)).toMatchObject({ status: 404 });
  });

  it('reserves a port', async () => {
    await change({ server: 'web-1', action: 'setReserved', value: true });
    expect(await client.get(`/v1/reserved_fixed_ips/${PR}/${SEEDED.web1Port}`)).toMatchObject({ status: 200 });
  });

  it.each([
    [{ server: 'nobody', action: 'stop' }, 'server'],
    [{ action: 'stop' }, 'server'],
    [{ server: 'web-1', action: 'confirmResize' }, 'action'],
    [{ server: 'web-1', action: 'setStatus', status: 'HAPPY' }, 'status'],
    [{ server: 'web-1', set: { colour: 'red' } }, 'set.colour'],
    [{ server: 'web-1', action: 'resize', flavor: 'g9-huge' }, 'flavor'],
    [{ switches: { tailSeconds: -1 } }, 'switches.tailSeconds'],
    [{ switches: { nothing: 1 } }, 'switches.nothing'],
    [{ quota: { cheese: 1 } }, 'quota.cheese'],
    [{ failNextTask: { type: 'rebuild_vm', error: 'x' } }, 'failNextTask.type'],
    [{ tokenSeconds: 5 }, 'tokenSeconds'],
  ])('refuses %j, naming %s', async (body, field) => {
    const reply = await change(body);
    expect(reply.status).toBe(400);
    expect(String(read(await reply.json(), 'error')).startsWith(`${field}:`)).toBe(true);
  });

  it('changes the length of a task', async () => {
    await change({ switches: { durations: { stop_vm: 2 } } });
    const answer = await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' });
    expect(await client.finish(answer, 2)).toMatchObject({ state: 'FINISHED' });
  });
});
