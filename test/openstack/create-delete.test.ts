import type { Operation } from '@isobar/core';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { allPorts, deleteServer, givenServer, networkId, portsOf, serverExists, showServer, uniqueName } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

const CREATE = ['server', 'create', '--cloud', 'lab', '--flavor', 'lab.tiny', '--image', 'lab-linux-a', '--yes'];

/** Id of the server that an operation made; deleted when the test is over. */
function made(operation: Operation): string {
  const id = operation.result.ref?.split('/')[1] ?? '';
  onTestFinished(async () => {
    await deleteServer(session, id);
    for (const port of (await allPorts(session)).filter((each) => each.name.includes(operation.id)))
      await session.ask('network', 'DELETE', `/ports/${port.id}`);
  });
  return id;
}

describe('create and delete', () => {
  it('creates one server on a port of its own, so that a lost answer can be found again', async () => {
    const name = uniqueName('created');
    const operation = await commandLine().operation([...CREATE, '--name', name, '--network', 'lab-net', '--label', 'team=blue', '--key', 'lab-key']);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true, resourceState: 'changed' } });
    const id = made(operation);
    expect(await showServer(session, id)).toMatchObject({ name, status: 'ACTIVE', metadata: { team: 'blue' }, key_name: 'lab-key' });
    const ports = await portsOf(session, id);
    expect(ports).toHaveLength(1);
    expect(ports[0]?.name).toContain(operation.id);
  });

  it('puts the server on each network that was asked for, with the groups that were asked for', async () => {
    const wanted = ['--network', 'lab-net', '--network', 'lab2-net', '--security-group', 'lab-sg'];
    const operation = await commandLine().operation([...CREATE, '--name', uniqueName('two-networks'), ...wanted]);
    expect(operation).toMatchObject({ state: 'succeeded' });
    const id = made(operation);
    expect(Object.keys((await showServer(session, id)).addresses).toSorted()).toEqual(['lab-net', 'lab2-net']);
    const { security_groups: groups } = (await session.call('network', 'GET', '/security-groups?name=lab-sg')) as {
      readonly security_groups: readonly { readonly id: string }[];
    };
    for (const port of await portsOf(session, id)) expect(port.security_groups).toEqual([groups[0]?.id]);
  });

  it('deletes the server and the ports that it had made for it', async () => {
    const cli = commandLine();
    const created = await cli.operation([...CREATE, '--name', uniqueName('short-lived'), '--network', 'lab-net']);
    const id = made(created);
    const [port] = await portsOf(session, id);
    expect(port).toBeDefined();
    const deleted = await cli.operation(['server', 'delete', `lab/${id}`, '--yes']);
    expect(deleted).toMatchObject({ state: 'succeeded', result: { ref: null, changed: true, resourceState: 'destroyed' } });
    expect(await serverExists(session, id)).toBe(false);
    expect((await allPorts(session)).filter((each) => each.id === port?.id)).toEqual([]);
  });

  it('deletes by the name of the server, and leaves a port that is not its own where it is', async () => {
    const network = await networkId(session, 'lab-net');
    const { port } = (await session.call('network', 'POST', '/ports', { port: { network_id: network, name: uniqueName('kept') } })) as {
      readonly port: { readonly id: string };
    };
    onTestFinished(async () => void (await session.ask('network', 'DELETE', `/ports/${port.id}`)));
    const id = await givenServer(session, { networks: [], more: { networks: [{ port: port.id }] } });
    const { name } = await showServer(session, id);
    expect(await commandLine().operation(['server', 'delete', `lab/${name}`, '--yes'])).toMatchObject({ state: 'succeeded' });
    expect(await serverExists(session, id)).toBe(false);
    expect((await allPorts(session)).map((each) => each.id)).toContain(port.id);
  });

  it('deletes nothing without consent, and names what would be lost', async () => {
    const id = await givenServer(session);
    const { code, err } = await commandLine().run(['server', 'delete', `lab/${id}`]);
    expect({ code, err }).toMatchObject({ code: 6, err: expect.stringMatching(/server-loss/) });
    expect((await showServer(session, id)).status).toBe('ACTIVE');
  });

  it('says before a delete that a volume goes with the server, and has that accepted by name', async () => {
    const { images } = (await session.call('image', 'GET', '/images?name=lab-linux-a')) as { readonly images: readonly { readonly id: string }[] };
    const disks = [
      { boot_index: 0, uuid: images[0]?.id, source_type: 'image', destination_type: 'local', delete_on_termination: true },
      { boot_index: -1, source_type: 'blank', destination_type: 'volume', volume_size: 1, delete_on_termination: true },
    ];
    const id = await givenServer(session, { more: { block_device_mapping_v2: disks } });
    const [volume] = (await showServer(session, id))['os-extended-volumes:volumes_attached'];
    const cli = commandLine();
    const refused = await cli.run(['server', 'delete', `lab/${id}`, '--yes']);
    expect(refused).toMatchObject({ code: 6, err: expect.stringMatching(/data-volume-loss/) });
    expect((await showServer(session, id)).status).toBe('ACTIVE');
    expect(await cli.operation(['server', 'delete', `lab/${id}`, '--yes', '--accept', 'data-volume-loss'])).toMatchObject({ state: 'succeeded' });
    expect((await session.ask('volumev3', 'GET', `/volumes/${volume?.id}`)).status).toBe(404);
  });
});
