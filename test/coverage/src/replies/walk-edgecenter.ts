import type { GcoreWalker } from './gcore-walker.ts';
import { textAt } from './gcore-walker.ts';
import { DATABASE, SPARE_ADDRESS, SPARE_VOLUME, WEB } from './seeded-ids.ts';

/** Every operation that only the older dialect has. */
export async function walkEdgeCenter(walker: GcoreWalker): Promise<void> {
  const web = { path: { instance_id: WEB } };
  const reads = ['listAvailabilityZones', 'listKeypairs', 'getClientQuotasEdgeCenter', 'getRegionalQuotasEdgeCenter', 'getGlobalQuotasEdgeCenter'];
  for (const name of reads) await walker.call(name);
  await walker.call('getInstancePriceInfo', web);
  for (const action of ['stop', 'start', 'reboot', 'powercycle', 'suspend', 'resume']) await walker.call(`${action}InstanceDirect`, web);
  await walker.call('migrateInstance', { ...web, body: { availability_zone: 'nova-2' } });
  const volume = { path: { volume_id: SPARE_VOLUME }, body: { instance_id: WEB } };
  for (const name of ['attachVolumeDirect', 'detachVolumeDirect']) await walker.call(name, volume);
  await walker.call('createSecurityGroupDirect', { body: { security_group: { name: 'walk-1', rules: [] } } });
  const ports = await walker.call('listInstancePorts', { path: { instance_id: DATABASE } });
  const path = { floating_ip_id: SPARE_ADDRESS };
  await walker.call('assignFloatingIpDirect', { path, body: { port_id: textAt(ports, 'results', '0', 'id') } });
  await walker.call('unassignFloatingIpDirect', { path });
}
