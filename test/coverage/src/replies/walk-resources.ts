import type { GcoreWalker } from './gcore-walker.ts';
import { textAt } from './gcore-walker.ts';
import { DATABASE, SPARE_ADDRESS, UBUNTU, WEB } from './seeded-ids.ts';

const HTTPS = { direction: 'ingress', ethertype: 'IPv4', protocol: 'tcp', port_range_min: 443, port_range_max: 443 };

/** Every operation on images, volumes, snapshots, keys, groups, addresses and networks. */
export async function walkResources(walker: GcoreWalker): Promise<void> {
  await walkStorage(walker);
  await walkGroups(walker);
  await walkAddresses(walker);
  await walkNetworks(walker);
}

async function walkStorage(walker: GcoreWalker): Promise<void> {
  for (const name of ['listImages', 'listProjectImages', 'listVolumes']) await walker.call(name);
  const image_id = await walker.make('downloadImage', 'images', { body: { name: 'walk-1', url: 'https://images.example.com/disk.img' } });
  await walker.call('getImage', { path: { image_id } });
  await walker.call('updateImage', { path: { image_id }, body: { name: 'walk-2' } });
  await walker.call('deleteImage', { path: { image_id } });

  const volume_id = await walker.make('createVolume', 'volumes', { body: { name: 'walk-1', source: 'image', image_id: UBUNTU, size: 10 } });
  const path = { volume_id };
  await walker.call('createImageFromVolume', { body: { name: 'walk-3', source: 'volume', volume_id } });
  await walker.call('getVolume', { path });
  await walker.call('updateVolume', { path, body: { name: 'walk-2' } });
  await walker.call('attachVolume', { path, body: { instance_id: WEB } });
  await walker.call('getVolume', { path });
  await walker.call('detachVolume', { path, body: { instance_id: WEB } });
  await walker.call('extendVolume', { path, body: { size: 12 } });
  await walker.call('retypeVolume', { path, body: { volume_type: 'ssd_hiiops' } });
  const snapshot_id = await walker.make('createSnapshot', 'snapshots', { body: { name: 'walk-1', volume_id } });
  for (const name of ['listSnapshots', 'getSnapshot']) await walker.call(name, { path: { snapshot_id } });
  await walker.call('updateSnapshot', { path: { snapshot_id }, body: { name: 'walk-2' } });
  await walker.call('revertVolume', { path });
  await walker.call('deleteSnapshot', { path: { snapshot_id } });
  await walker.call('deleteVolume', { path });
}

async function walkGroups(walker: GcoreWalker): Promise<void> {
  await walker.call('listSshKeys');
  const ssh_key_id = textAt(await walker.call('createSshKey', { body: { name: 'walk-1' } }), 'id');
  await walker.call('getSshKey', { path: { ssh_key_id } });
  await walker.call('shareSshKey', { path: { ssh_key_id }, body: { shared_in_project: false } });
  await walker.call('deleteSshKey', { path: { ssh_key_id } });

  await walker.call('listSecurityGroups');
  const security_group_id = await walker.make('createSecurityGroup', 'security_groups', { body: { name: 'walk-1', rules: [HTTPS] } });
  const path = { security_group_id };
  await walker.call('getSecurityGroup', { path });
  await walker.call('updateSecurityGroup', { path, body: { name: 'walk-2' } });
  await walker.call('createSecurityGroupRule', { path, body: { ...HTTPS, port_range_min: 8443, port_range_max: 8443 } });
  const group = await walker.call('getSecurityGroup', { path });
  await walker.call('deleteSecurityGroupRule', { path: { ...path, rule_id: textAt(group, 'security_group_rules', '0', 'id') } });
  await walker.call('deleteSecurityGroup', { path });
}

async function walkAddresses(walker: GcoreWalker): Promise<void> {
  for (const name of ['listFloatingIps', 'listReservedFixedIps', 'listPorts']) await walker.call(name);
  const ports = await walker.call('listInstancePorts', { path: { instance_id: DATABASE } });
  const port_id = textAt(ports, 'results', '0', 'id');
  await walker.call('getPort', { path: { port_id } });
  await walker.call('updatePort', { path: { port_id }, body: { port_security_enabled: true } });
  const floating_ip_id = await walker.make('createFloatingIp', 'floatingips', { body: {} });
  await walker.call('getFloatingIp', { path: { floating_ip_id } });
  await walker.call('updateFloatingIp', { path: { floating_ip_id }, body: { port_id } });
  await walker.call('deleteFloatingIp', { path: { floating_ip_id } });
  const converted = await walker.make('convertFloatingIp', 'ports', { path: { floating_ip_id: SPARE_ADDRESS } });
  const reserved = await walker.make('createReservedFixedIp', 'ports', { body: { type: 'external' } });
  await walker.call('getReservedFixedIp', { path: { port_id: reserved } });
  await walker.call('updateReservedFixedIp', { path: { port_id: reserved }, body: { is_vip: true } });
  await walker.call('deleteReservedFixedIp', { path: { port_id: reserved } });
  await walker.call('convertReservedFixedIp', { path: { port_id: converted } });
}

async function walkNetworks(walker: GcoreWalker): Promise<void> {
  for (const name of ['listNetworks', 'listSubnets']) await walker.call(name);
  const network_id = await walker.make('createNetwork', 'networks', { body: { name: 'walk-1' } });
  await walker.call('getNetwork', { path: { network_id } });
  const body = { name: 'walk-1', network_id, cidr: '10.99.0.0/24' };
  const subnet_id = await walker.make('createSubnet', 'subnets', { body });
  await walker.call('getSubnet', { path: { subnet_id } });
  await walker.call('deleteSubnet', { path: { subnet_id } });
  await walker.call('deleteNetwork', { path: { network_id } });
}
