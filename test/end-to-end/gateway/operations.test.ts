import type { Operation, Port, Server } from '@isobar/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type { CliWorld, CloudName } from '../testing/cli-world.ts';
import { openCliWorld, runOnce, writesOf } from '../testing/cli-world.ts';

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ clouds: ['iwinv', 'openstack'] });
});
afterAll(() => world.close());
beforeEach(() => world.forget());

const faultsOf = (cloud: CloudName) => {
  const { faults } = world.simulation.clouds[cloud]?.running ?? {};
  if (faults === undefined) throw new Error(`${cloud} is not simulated`);
  return faults;
};

async function onlyActive(): Promise<Operation> {
  const { items } = await world.json<{ readonly items: readonly Operation[] }>(['operation', 'list', '--active']);
  const [operation] = items;
  if (operation === undefined || items.length !== 1) throw new Error(`expected one operation under way, found ${items.length}`);
  return operation;
}

async function idsOf(kind: 'server' | 'port'): Promise<readonly string[]> {
  const { items } = await world.json<{ readonly items: readonly (Server | Port)[] }>([kind, 'list', '--clouds', 'north']);
  return items.map(({ id }) => id);
}

it('asks a person where reads cannot tell, takes only an answer that it offers, and goes on as that says', async () => {
  faultsOf('seoul').add({ match: { method: 'POST', path: '/reboot$' }, action: { type: 'dropRequest' }, count: 1 });
  const asked = await world.run(['server', 'reboot', 'seoul/API test', '--yes']);
  expect(asked.code).toBe(9);
  const { id, attention } = await onlyActive();
  expect(attention?.choices.map((choice) => choice.id)).toEqual(['applied', 'send_again', 'abandon']);
  expect(asked.out + asked.err).toContain(attention?.question);
  expect(await world.run(['operation', 'answer', id, 'perhaps'])).toMatchObject({ code: 2, err: expect.stringContaining('send_again') });
  expect(await world.json<Operation>(['operation', 'answer', id, 'send_again'])).toMatchObject({ id, state: 'succeeded', attention: null });
  // The first never arrived.
  expect(writesOf(world.requests('seoul')).map(({ status }) => status)).toEqual([null, 202]);
  expect((await world.run(['operation', 'answer', id, 'send_again'])).code).toBe(6);
});

it('cancels between two writes: the second is never sent, and the first is undone', async () => {
  const [servers, ports] = [await idsOf('server'), await idsOf('port')];
  const faults = faultsOf('north');
  faults.add({ match: { method: 'POST', path: '^/network/v2\\.0/ports$' }, action: { type: 'hold' }, count: 1 });
  const made = ['--name', 'fresh', '--flavor', '2', '--image', 'ubuntu-24.04', '--network', 'private'];
  const creating = world.run(['server', 'create', '--cloud', 'north', ...made, '--yes']);
  await faults.whenHeld();
  const { id } = await onlyActive();
  const asked = Promise.withResolvers<void>();
  const cancelling = runOnce([...(await world.gatewayWords()), '--debug', 'operation', 'cancel', id], [], (text) => {
    if (text.includes(`/v1/operations/${id}/cancel`)) asked.resolve();
  });
  await asked.promise;
  faults.release();
  expect(await cancelling).toMatchObject({ code: 0, out: expect.stringContaining('cancelled (nothing changed)') });
  expect((await creating).err).toContain('cancelled');
  expect(writesOf(world.requests('north')).map(({ method, path }) => `${method} ${path.split('/').slice(1, 4).join('/')}`)).toEqual([
    'POST network/v2.0/ports',
    'DELETE network/v2.0/ports',
  ]);
  expect([await idsOf('server'), await idsOf('port')]).toEqual([servers, ports]);
  expect((await world.run(['operation', 'cancel', id])).code).toBe(0);
});

it('says what to do instead of cancelling a resize that waits, and what is not there', async () => {
  const { id } = await world.json<Operation>(['server', 'resize', 'north/web-1', '--flavor', '3', '--confirm', 'manual', '--yes']);
  expect(await world.run(['operation', 'cancel', id])).toMatchObject({ code: 6, err: expect.stringContaining('confirm or revert it') });
  for (const words of [
    ['cancel', 'nope'],
    ['answer', 'nope', 'send_again'],
  ])
    expect((await world.run(['operation', ...words])).code, words.join(' ')).toBe(3);
});
