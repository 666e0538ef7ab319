import type { GcoreWalker } from './gcore-walker.ts';
import { textAt } from './gcore-walker.ts';
import { METAL, UBUNTU, WEB } from './seeded-ids.ts';

const ORDER = {
  flavor: 'g1-standard-1-2',
  interfaces: [{ type: 'external' }],
  volumes: [{ source: 'image', image_id: UBUNTU, size: 10, boot_index: 0 }],
};
const NAMING = { region_id: 76, allow_custom_name: true, allowed_name_templates: ['vm-{ip_octets}'] };

/** Every operation on instances, whole machines, flavors, tasks, prices and the account. */
export async function walkInstances(walker: GcoreWalker): Promise<void> {
  const web = { path: { instance_id: WEB } };
  for (const name of ['getAccount', 'listProjects', 'listRegions', 'getRegion', 'listFlavors', 'listAppTemplates', 'searchInstances'])
    await walker.call(name);
  await walker.call('listInstances', { query: '?include_baremetal=true&include_ai=true' });
  await walker.call('listBareMetalFlavors', { query: '?include_capacity=true' });
  for (const name of [
    'getInstance',
    'listResizeFlavors',
    'listInstancePorts',
    'listInstanceSecurityGroups',
    'getInstancePrice',
    'listInstanceMetadata',
  ])
    await walker.call(name, web);
  await walker.call('listInstanceInterfaces', web);
  await walker.call('getInstanceConsole', { ...web, query: '?console_type=novnc' });
  await walker.call('getInstanceMetrics', { ...web, body: { time_interval: 1, time_unit: 'hour' } });
  for (const name of ['getAvailableNames', 'getNamingRestrictions', 'listResellerNameTemplates']) await walker.call(name);
  await walker.call('checkInstanceLimits', { body: { ...ORDER, names: ['a-1'] } });
  await walker.call('previewInstancePrice', { body: { ...ORDER, names: ['a-1'] } });
  await walker.call('listFlavorsForNewInstance', { body: { volumes: [{ source: 'image', image_id: UBUNTU }] } });

  const made = await walker.make('createInstance', 'instances', { body: { ...ORDER, name: 'made-1', tags: { role: 'walk' } } });
  const path = { instance_id: made };
  await walker.call('getInstance', { path });
  await walker.call('updateInstance', { path, body: { name: 'made-2' } });
  for (const action of ['stop', 'start', 'reboot', 'reboot_hard', 'suspend', 'resume'])
    await walker.call('runInstanceAction', { path, body: { action } });
  await walker.call('changeInstanceFlavor', { path, body: { flavor_id: 'g1-standard-2-4' } });
  await walker.call('attachInterface', { path, body: { type: 'external' } });
  const [first] = Object(await walker.call('listInstanceInterfaces', { path })).results as readonly unknown[];
  const gone = { port_id: textAt(first, 'port_id'), ip_address: textAt(first, 'ip_assignments', '0', 'ip_address') };
  await walker.call('detachInterface', { path, body: gone });
  const names = { ports_security_group_names: [{ port_id: null, security_group_names: ['web'] }] };
  for (const name of ['addInstanceSecurityGroup', 'removeInstanceSecurityGroup']) await walker.call(name, { path, body: names });
  const servergroup_id = textAt(await walker.call('createServerGroup', { body: { name: 'walk-1', policy: 'affinity' } }), 'servergroup_id');
  await walker.call('putInstanceIntoServerGroup', { path, body: { servergroup_id } });
  for (const name of ['listServerGroups', 'getServerGroup']) await walker.call(name, { path: { servergroup_id } });
  await walker.call('removeInstanceFromServerGroup', { path });
  await walker.call('deleteServerGroup', { path: { servergroup_id } });
  await walker.call('addInstanceMetadata', { path, body: { team: 'blue', second: 'two' } });
  await walker.call('getInstanceMetadataByPath', { path: { ...path, key: 'team' } });
  await walker.call('getInstanceMetadataItem', { path, query: '?key=team' });
  await walker.call('deleteInstanceMetadataByPath', { path: { ...path, key: 'team' } });
  await walker.call('deleteInstanceMetadataItem', { path, query: '?key=second' });
  await walker.call('replaceInstanceMetadata', { path, body: { only: 'this' } });
  await walker.call('deleteInstance', { path });

  const { results } = Object(await walker.call('listAppTemplates')) as { readonly results: readonly unknown[] };
  await walker.call('getAppTemplate', { path: { apptemplate_id: textAt(results[0], 'id') } });
  await walker.call('putResellerNameTemplates', { body: NAMING });
  const naming = Object(await walker.call('listResellerNameTemplates')) as { readonly results: readonly { readonly reseller_id: number }[] };
  await walker.call('deleteResellerNameTemplates', { path: { reseller_id: String(naming.results[0]?.reseller_id) } });
  await walker.call('rebuildBareMetal', { path: { server_id: METAL }, body: { image_id: UBUNTU } });
  await walker.call('runBareMetalAction', { path: { server_id: METAL }, body: { action: 'reboot' } });
  await walker.call('getBareMetalConsole', { path: { server_id: METAL } });
  const tasks = Object(await walker.call('listTasks')) as { readonly results: readonly unknown[] };
  await walker.call('listActiveTasks');
  await walker.call('acknowledgeTask', { path: { task_id: textAt(tasks.results[0], 'id') } });
  await walker.call('acknowledgeAllTasks');
  for (const name of ['getClientQuotas', 'getRegionalQuotas', 'getGlobalQuotas']) await walker.call(name);
}
