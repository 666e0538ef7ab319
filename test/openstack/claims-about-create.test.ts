import { describe, expect, it, onTestFinished } from 'vitest';

import { notCalledReal } from './testing/claims.ts';
import { deleteServer, flavorId, givenServer, imageId, networkId, serverExists, showServer, showVolume, uniqueName } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { until } from './testing/until.ts';

const session = await signIn('lab');

const wanted = async (): Promise<object> => ({
  name: uniqueName('claim'),
  flavorRef: await flavorId(session, 'lab.tiny'),
  imageRef: await imageId(session, 'lab-linux-a'),
});

describe('what the documents say of create and delete, seen again', () => {
  it('that networks must be named from 2.37 on', async () => {
    expect(notCalledReal('nova', ['nova-create-networks-required-2.37'])).toEqual([]);
    expect((await session.ask('compute', 'POST', '/servers', { server: await wanted() }, '2.37')).status).toBe(400);
    expect((await session.ask('compute', 'POST', '/servers', { server: await wanted() }, '2.36')).status).toBe(409);
  });

  it('that a create returns a password, which shows nowhere later', async () => {
    expect(notCalledReal('nova', ['nova-create-returns-password', 'nova-create-networks-none'])).toEqual([]);
    const created = await session.call('compute', 'POST', '/servers', { server: { ...(await wanted()), networks: 'none' } });
    const { server } = created as { readonly server: { readonly id: string; readonly adminPass: string } };
    onTestFinished(() => deleteServer(session, server.id));
    expect(server.adminPass).toMatch(/./);
    expect(await showServer(session, server.id)).not.toHaveProperty('adminPass');
  });

  it('that a deleted server is 404, and its actions can still be read', async () => {
    expect(notCalledReal('nova', ['nova-delete-again-404', 'nova-deleted-actions-visible'])).toEqual([]);
    const id = await givenServer(session);
    await deleteServer(session, id);
    expect((await session.ask('compute', 'DELETE', `/servers/${id}`)).status).toBe(404);
    expect((await session.ask('compute', 'GET', `/servers/${id}/os-instance-actions`)).status).toBe(200);
  });

  it('that a port made beforehand serves one server only, and outlives it', async () => {
    const { port } = (await session.call('network', 'POST', '/ports', {
      port: { network_id: await networkId(session, 'lab-net'), name: uniqueName('anchor') },
    })) as { readonly port: { readonly id: string } };
    onTestFinished(async () => void (await session.ask('network', 'DELETE', `/ports/${port.id}`)));
    const id = await givenServer(session, { networks: [], more: { networks: [{ port: port.id }] } });
    const second = { ...(await wanted()), networks: [{ port: port.id }] };
    expect((await session.ask('compute', 'POST', '/servers', { server: second })).status).toBe(409);
    await deleteServer(session, id);
    expect((await session.ask('network', 'GET', `/ports/${port.id}`)).body).toMatchObject({ port: { device_id: '' } });
  });

  it('that a reader may create servers', async () => {
    expect(notCalledReal('nova', ['nova-reader-may-create'])).toEqual([]);
    const id = await givenServer(await signIn('lab-reader'));
    expect(await serverExists(session, id)).toBe(true);
  });

  it('that a root volume with a snapshot outlives its server', async () => {
    expect(notCalledReal('nova', ['nova-delete-snapshot-root-volume-stays'])).toEqual([]);
    const image = await imageId(session, 'lab-linux-a');
    const disk = { boot_index: 0, uuid: image, source_type: 'image', destination_type: 'volume', volume_size: 1, delete_on_termination: true };
    const id = await givenServer(session, { image: '', flavor: 'lab.nodisk', more: { block_device_mapping_v2: [disk] } });
    const volumeId = (await showServer(session, id))['os-extended-volumes:volumes_attached'][0]?.id ?? '';
    const body = { snapshot: { volume_id: volumeId, name: uniqueName('snapshot'), force: true } };
    const { snapshot } = (await session.call('volumev3', 'POST', '/snapshots', body, '3.65')) as { readonly snapshot: { readonly id: string } };
    onTestFinished(async () => {
      await untilGone(`/snapshots/${snapshot.id}`);
      await untilGone(`/volumes/${volumeId}`);
    });
    const look = async (): Promise<string> => JSON.stringify(await session.call('volumev3', 'GET', `/snapshots/${snapshot.id}`));
    await until('snapshot', look, (text) => text.includes('"available"'));
    await deleteServer(session, id);
    const kept = await until(
      'volume kept',
      () => showVolume(session, volumeId),
      (volume) => volume.status !== 'in-use',
    );
    expect(kept.status).toBe('available');
  });
});

async function untilGone(path: string): Promise<void> {
  await until(
    `${path} deleted`,
    async () => (await session.ask('volumev3', 'DELETE', path)).status,
    (status) => status === 404,
  );
}
