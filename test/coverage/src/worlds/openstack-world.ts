import { openstack } from '@isobar/adapter-openstack';
import type { OpenStackAdapter } from '@isobar/adapter-openstack';
import type { OpenStackSimulator } from '@isobar/simulator';
import { startOpenStackSimulator } from '@isobar/simulator';

/** Ids of what the simulated project has. */
export interface OpenStackIds {
  /** Runs, from an image, with a floating IP. */
  readonly web: string;
  /** Runs, without a floating IP. */
  readonly plain: string;
  /** Was resized, which nobody has confirmed. */
  readonly resized: string;
  readonly otherImage: string;
  readonly network: string;
  readonly address: string;
  readonly floatingAddress: string;
  readonly freeFloatingAddress: string;
}

/** A simulated OpenStack, as a member and as an administrator. */
export interface OpenStackWorld {
  readonly cloud: OpenStackSimulator;
  readonly adapter: OpenStackAdapter;
  readonly member: OpenStackAdapter['native'];
  readonly administrator: OpenStackAdapter['native'];
  readonly ids: OpenStackIds;
  close(): Promise<void>;
}

export async function openOpenStackWorld(): Promise<OpenStackWorld> {
  const cloud = await startOpenStackSimulator({ timeScale: 0 });
  const { applicationCredentialId: _, applicationCredentialSecret: __, ...password } = cloud.credentials;
  const adapter = openstack({ cloud: 'north', ...password });
  const operator = openstack({ cloud: 'north-admin', ...password, ...cloud.logins.admin });
  const member = adapter.native;
  const ids = await readIds(adapter);
  // The administrator signs in before anything counts.
  await operator.native.identity.call('showCatalog');
  return {
    cloud,
    adapter,
    member,
    administrator: operator.native,
    ids,
    close: async () => {
      await Promise.all([adapter.close(), operator.close()]);
      await cloud.close();
    },
  };
}

async function readIds({ native }: OpenStackAdapter): Promise<OpenStackIds> {
  const { servers } = (await native.compute.call('listServers')).body;
  const { images } = (await native.image.call('listImages')).body;
  const { networks } = (await native.network.call('listNetworks')).body;
  const web = servers.find(({ name }) => name === 'web-1');
  const idOf = (name: string): string => servers.find((server) => server.name === name)?.id ?? '';
  const addresses = Object.values(web?.addresses ?? {}).flat();
  const outside = networks.find((network) => network['router:external'] === true);
  const floating = await native.request({
    method: 'POST',
    path: '/v2.0/floatingips',
    service: 'network',
    json: { floatingip: { floating_network_id: outside?.id } },
  });
  return {
    web: web?.id ?? '',
    plain: idOf('new-server-test'),
    resized: idOf('worker-1'),
    otherImage: images.find(({ name }) => name === 'debian-12')?.id ?? '',
    network: networks.find(({ name }) => name === 'private')?.id ?? '',
    address: addresses.find((address) => address['OS-EXT-IPS:type'] === 'fixed')?.addr ?? '',
    floatingAddress: addresses.find((address) => address['OS-EXT-IPS:type'] === 'floating')?.addr ?? '',
    freeFloatingAddress: (floating.body as { readonly floatingip: { readonly floating_ip_address: string } }).floatingip.floating_ip_address,
  };
}
