import type { Server } from '@isobar/core';
import type { ListResult } from '@isobar/sdk';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine, runOnce } from './testing/command-line.ts';
import { cloudSettings, givenProject } from './testing/lab-project.ts';
import { act, flavorId, givenServer, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { openstackCommand } from './testing/openstack-command.ts';

interface OpenstackRow {
  readonly ID: string;
  readonly Name: string;
  readonly Status: string;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((left, right) => left.id.localeCompare(right.id));

const theirs = (rows: readonly OpenstackRow[]) => byId(rows.map((row) => ({ id: row.ID, name: row.Name, native: row.Status })));

const ours = (list: ListResult<Server>) => byId(list.items.map(({ id, name, native }) => ({ id, name, native: native.status })));

describe('the inventory', () => {
  it('has the ids, names and native statuses of openstack server list, on one page and on many', async () => {
    const { account, session, networkId } = await givenProject(onTestFinished);
    const networks = { networks: [{ uuid: networkId }] };
    const servers = await Promise.all(Array.from({ length: 5 }, () => givenServer(session, { networks: [], more: networks })));
    await act(session, servers[0] ?? '', { 'os-stop': null });
    await act(session, servers[1] ?? '', { resize: { flavorRef: await flavorId(session, 'lab.wide') } });
    await untilStatus(session, servers[0] ?? '', 'SHUTOFF');
    await untilStatus(session, servers[1] ?? '', 'VERIFY_RESIZE');

    const own = cloudSettings(account);
    const cli = commandLine({ own, paged: { ...own, pageSize: 2 } });
    const expected = theirs(await openstackCommand<OpenstackRow[]>(['server', 'list'], account));
    expect(expected).toHaveLength(5);
    for (const cloud of ['own', 'paged']) {
      const list = await cli.json<ListResult<Server>>(['server', 'list', '--clouds', cloud]);
      expect(ours(list)).toEqual(expected);
      expect(list.coverage).toEqual([{ cloud, complete: true, reason: null }]);
    }
    const states = (await cli.json<ListResult<Server>>(['server', 'list', '--clouds', 'own'])).items.map(
      ({ phase, activity }) => `${phase} ${activity}`,
    );
    expect(new Set(states)).toEqual(new Set(['running null', 'stopped null', 'running awaitingResizeConfirmation']));
  });

  it('comes from an unchanged clouds.yaml, without a configuration of our own', async () => {
    const session = await signIn('lab');
    const id = await givenServer(session);
    const { code, out, err } = await runOnce(['server', 'list', '--clouds', 'lab', '-o', 'json']);
    const rows = await openstackCommand<OpenstackRow[]>(['server', 'list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const row = ours(JSON.parse(out) as ListResult<Server>).find((each) => each.id === id);
    expect(row).toEqual(theirs(rows).find((each) => each.id === id));
    expect(row?.native).toBe('ACTIVE');
  });

  it.each([
    ['flavor', ['flavor', 'list']],
    ['image', ['image', 'list']],
  ] as const)('has each %s that openstack lists', async (kind, words) => {
    const list = await commandLine().json<ListResult<{ readonly id: string; readonly name: string }>>([kind, 'list', '--clouds', 'lab']);
    const rows = await openstackCommand<OpenstackRow[]>(words);
    expect(byId(list.items.map(({ id, name }) => ({ id, name })))).toEqual(byId(rows.map((row) => ({ id: row.ID, name: row.Name }))));
    expect(rows.length).toBeGreaterThan(3);
  });

  it('tells of one server what Nova shows of it', async () => {
    const session = await signIn('lab');
    const id = await givenServer(session, {
      networks: ['lab-net', 'lab2-net'],
      metadata: { team: 'blue' },
      keyName: 'lab-key',
      more: { description: 'ours' },
    });
    const server = await commandLine().json<Server>(['server', 'show', `lab/${id}`]);
    const shown = await untilStatus(session, id, 'ACTIVE');
    expect(server).toMatchObject({
      ref: `lab/${id}`,
      name: shown.name,
      phase: 'running',
      activity: null,
      power: 'on',
      locked: false,
      keyPair: 'lab-key',
      description: 'ours',
      labels: { team: 'blue' },
      labelSource: 'cloud',
      flavor: { name: 'lab.tiny', vcpus: 1, memoryMiB: 512, diskGiB: 1 },
      native: { provider: 'openstack', status: 'ACTIVE' },
    });
    const addresses = Object.entries(shown.addresses).flatMap(([network, list]) =>
      list.map((each) => `${network} ${each.addr} ${each['OS-EXT-IPS-MAC:mac_addr']}`),
    );
    expect(new Set(server.addresses.map((each) => `${each.network} ${each.address} ${each.macAddress}`))).toEqual(new Set(addresses));
    expect(new Set(server.addresses.map((each) => each.kind))).toEqual(new Set(['private']));
  });

  it('lists regions and zones', async () => {
    const list = await commandLine().json<ListResult<{ readonly id: string; readonly kind: string }>>(['region', 'list', '--clouds', 'lab']);
    const found = list.items.map(({ id, kind }) => `${kind} ${id}`);
    expect(found).toContain('region RegionOne');
    expect(found.some((each) => each.startsWith('zone ') && each.includes('nova'))).toBe(true);
  });
});
