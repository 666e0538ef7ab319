import { uuidOf } from './row-id.ts';

const COMPUTE = 'http://compute.example.invalid:8774';

/** A server of Nova's list with details, microversion 2.93, about 2.5 kB: the members of the recorded rows, with a volume, tags and three addresses. */
export function novaRow(index: number): object {
  const id = uuidOf('server', index);
  const imageId = uuidOf('image', index % 40);
  const mac = `fa:16:3e:${hexPair(index >> 16)}:${hexPair(index >> 8)}:${hexPair(index)}`;
  return {
    id,
    name: `web-${index}.production.example.net`,
    status: 'ACTIVE',
    tenant_id: '9c4f06e0f4ad408b8fd96e8f8a750dce',
    user_id: '516764bb7c9044f49286288f528784f8',
    metadata: { environment: 'production', team: `team-${index % 12}`, role: 'web', 'backup-policy': 'daily' },
    hostId: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4',
    image: { id: imageId, links: [{ rel: 'bookmark', href: `${COMPUTE}/images/${imageId}` }] },
    flavor: {
      vcpus: 4,
      ram: 8192,
      disk: 80,
      ephemeral: 0,
      swap: 0,
      original_name: `general.${index % 8}`,
      extra_specs: { 'hw:cpu_policy': 'shared', 'hw:mem_page_size': 'large', 'quota:disk_read_iops_sec': '2000' },
    },
    created: '2026-03-02T10:11:36Z',
    updated: '2026-10-21T02:35:22Z',
    addresses: {
      'production-network': [
        { version: 4, addr: addressOf('10.20', index), 'OS-EXT-IPS:type': 'fixed', 'OS-EXT-IPS-MAC:mac_addr': mac },
        { version: 6, addr: `fd00:20::${index.toString(16)}`, 'OS-EXT-IPS:type': 'fixed', 'OS-EXT-IPS-MAC:mac_addr': mac },
        { version: 4, addr: addressOf('198.18', index), 'OS-EXT-IPS:type': 'floating', 'OS-EXT-IPS-MAC:mac_addr': mac },
      ],
    },
    accessIPv4: '',
    accessIPv6: '',
    links: [
      { rel: 'self', href: `${COMPUTE}/v2.1/servers/${id}` },
      { rel: 'bookmark', href: `${COMPUTE}/servers/${id}` },
    ],
    'OS-DCF:diskConfig': 'MANUAL',
    progress: 0,
    'OS-EXT-AZ:availability_zone': `zone-${index % 3}`,
    config_drive: 'True',
    key_name: 'operations',
    'OS-SRV-USG:launched_at': '2026-03-02T10:11:52.000000',
    'OS-SRV-USG:terminated_at': null,
    security_groups: [{ name: 'default' }, { name: 'web' }],
    'OS-EXT-STS:task_state': null,
    'OS-EXT-STS:vm_state': 'active',
    'OS-EXT-STS:power_state': 1,
    'os-extended-volumes:volumes_attached': [{ id: uuidOf('volume', index), delete_on_termination: false }],
    locked: false,
    locked_reason: null,
    description: `Web server number ${index} of the production environment`,
    tags: ['web', 'production'],
    trusted_image_certificates: null,
    server_groups: [uuidOf('group', index % 20)],
    'OS-EXT-SRV-ATTR:hostname': `web-${index}`,
  };
}

function hexPair(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0');
}

function addressOf(start: string, index: number): string {
  return `${start}.${(index >> 8) & 0xff}.${index & 0xff}`;
}
