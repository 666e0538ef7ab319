import { uuidOf } from './row-id.ts';

/** An instance of Gcore's list with both generations of names, as contracts/gcore documents it, about 2.3 kB. */
export function gcoreRow(index: number): object {
  const id = uuidOf('server', index);
  const name = `web-${index}`;
  const created = '2026-01-16T10:11:36Z';
  const task = uuidOf('task', index);
  const labels = {
    env: 'production',
    team: `team-${index % 12}`,
    task_id: task,
    os_distro: 'ubuntu',
    os_type: 'linux',
    os_version: '22.04',
    image_name: 'ubuntu-22.04-x64',
    image_id: uuidOf('image', index % 40),
  };
  const tags = Object.entries(labels).map(([key, value]) => ({ key, value, read_only: key !== 'env' && key !== 'team' }));
  return {
    id,
    instance_id: id,
    name,
    instance_name: name,
    created_at: created,
    instance_created: created,
    status: 'ACTIVE',
    vm_state: 'active',
    volumes: [
      { id: uuidOf('volume', index), delete_on_termination: false },
      { id: uuidOf('disk', index), delete_on_termination: false },
    ],
    flavor: {
      flavor_id: 'g1-standard-2-4',
      flavor_name: 'g1-standard-2-4',
      vcpus: 2,
      ram: 4096,
      hardware_description: { vcpus: '2', ram: '4096' },
      os_type: 'linux',
      architecture: 'x86_64',
    },
    metadata: labels,
    metadata_detailed: tags,
    tags,
    instance_description: null,
    addresses: {
      'app-net': [
        { addr: `192.168.${(index >> 8) & 0xff}.${index & 0xff}`, type: 'fixed', interface_name: null },
        { addr: `198.18.${(index >> 8) & 0xff}.${index & 0xff}`, type: 'floating' },
      ],
    },
    security_groups: [{ name: 'default' }],
    keypair_name: 'ops-key',
    ssh_key_name: 'ops-key',
    creator_task_id: task,
    task_state: null,
    task_id: null,
    blackhole_ports: [],
    ddos_profile: null,
    fixed_ip_assignments: null,
    instance_isolation: null,
    region: 'Luxembourg-2',
    region_id: 76,
    project_id: 111,
  };
}
