import type { InstanceStatus, MachineKind, VmState } from '../model/instance.ts';

/** One seeded server as a row; its volumes, ports and addresses are made from it. */
export interface ServerRow {
  readonly name: string;
  readonly status: readonly [InstanceStatus, VmState];
  readonly flavorId: string;
  /** Number of the image in the catalogue. */
  readonly image: number;
  readonly rootGiB: number;
  readonly rootDeletedOnTermination?: boolean;
  readonly dataGiB?: number;
  readonly network: 'app-net' | 'pub_net' | 'lab-net' | null;
  /** The next free one when left out. */
  readonly address?: string;
  readonly floatingAddress?: string;
  readonly reserved?: boolean;
  readonly groups: readonly ('default' | 'web' | 'db')[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly serverGroup?: string;
  readonly isKubernetesNode?: boolean;
  readonly kind?: MachineKind;
  readonly createdAt: string;
}

const RUNNING = ['ACTIVE', 'active'] as const;
const STOPPED = ['SHUTOFF', 'stopped'] as const;

/** The first servers, each of which has something that a plan must see. */
const NAMED_SERVERS: readonly ServerRow[] = [
  {
    name: 'web-1',
    status: RUNNING,
    flavorId: 'g1-standard-2-4',
    image: 1,
    rootGiB: 20,
    dataGiB: 50,
    network: 'app-net',
    address: '192.168.10.20',
    floatingAddress: '203.0.113.20',
    groups: ['default'],
    tags: { env: 'test' },
    createdAt: '2026-01-16T10:11:36Z',
  },
  {
    name: 'web-2',
    status: RUNNING,
    flavorId: 'g1-standard-1-2',
    image: 2,
    rootGiB: 10,
    network: 'pub_net',
    address: '203.0.113.10',
    groups: ['default', 'web'],
    createdAt: '2026-01-15T14:02:11Z',
  },
  {
    // Its boot volume dies with it: a rebuild has no way back.
    name: 'db-1',
    status: RUNNING,
    flavorId: 'g1-standard-4-8',
    image: 3,
    rootGiB: 20,
    rootDeletedOnTermination: true,
    dataGiB: 100,
    network: 'app-net',
    address: '192.168.10.30',
    groups: ['default', 'db'],
    tags: { env: 'prod', tier: 'database' },
    serverGroup: 'db-group',
    createdAt: '2026-01-14T07:45:00Z',
  },
  {
    name: 'batch-1',
    status: STOPPED,
    flavorId: 'g1-standard-2-8',
    image: 1,
    rootGiB: 30,
    network: 'app-net',
    address: '192.168.10.40',
    groups: ['default'],
    createdAt: '2026-01-13T21:30:00Z',
  },
  {
    name: 'broken-1',
    status: ['ERROR', 'error'],
    flavorId: 'g1-standard-1-2',
    image: 4,
    rootGiB: 10,
    network: 'lab-net',
    address: '192.168.20.15',
    groups: ['default'],
    createdAt: '2026-01-12T11:00:00Z',
  },
  {
    name: 'prod-pool-node-1',
    status: RUNNING,
    flavorId: 'g1-standard-4-16',
    image: 1,
    rootGiB: 50,
    network: 'app-net',
    address: '192.168.10.50',
    groups: ['default'],
    isKubernetesNode: true,
    createdAt: '2026-01-11T09:15:00Z',
  },
  {
    // Its address is reserved already.
    name: 'mail-1',
    status: RUNNING,
    flavorId: 'g1-standard-2-4',
    image: 3,
    rootGiB: 20,
    network: 'pub_net',
    address: '203.0.113.60',
    reserved: true,
    groups: ['default'],
    createdAt: '2026-01-10T16:20:00Z',
  },
  {
    name: 'win-1',
    status: RUNNING,
    flavorId: 'g2w-standard-4-8',
    image: 5,
    rootGiB: 60,
    network: 'app-net',
    address: '192.168.10.70',
    groups: ['default'],
    createdAt: '2026-01-09T12:00:00Z',
  },
];

const FIRST_GENERATED = Date.parse('2026-01-08T12:00:00Z');

/** The rows for any number of servers: the named ones, then `node-001` and so on. */
export function serverRows(count: number): readonly ServerRow[] {
  const generated = Array.from({ length: Math.max(0, count - NAMED_SERVERS.length) }, (_, index) => generateRow(index + 1));
  return [...NAMED_SERVERS.slice(0, count), ...generated];
}

const GENERATED_FLAVORS = ['g1-standard-1-2', 'g1-standard-2-4', 'g1-standard-2-8', 'g1-standard-4-8'];

function generateRow(number: number): ServerRow {
  return {
    name: `node-${String(number).padStart(3, '0')}`,
    status: number % 4 === 0 ? STOPPED : RUNNING,
    flavorId: GENERATED_FLAVORS[number % GENERATED_FLAVORS.length] ?? 'g1-standard-1-2',
    image: 1 + (number % 4),
    rootGiB: 10 + 10 * (number % 3),
    ...(number % 5 === 0 ? { dataGiB: 50 } : {}),
    network: number % 3 === 0 ? 'pub_net' : 'app-net',
    groups: number % 3 === 0 ? ['default', 'web'] : ['default'],
    tags: { batch: String(Math.ceil(number / 10)) },
    createdAt: new Date(FIRST_GENERATED - number * 60_000).toISOString(),
  };
}

/** A whole machine on the public network; it has no volumes and no security groups. */
export const bareMetalRow = (number: number): ServerRow => ({
  name: `metal-${number}`,
  status: RUNNING,
  flavorId: 'bm1-infrastructure-small',
  image: 1,
  rootGiB: 1,
  network: 'pub_net',
  groups: [],
  kind: 'baremetal',
  createdAt: '2026-01-08T09:00:00Z',
});

export const gpuRow = (number: number): ServerRow => ({
  name: `gpu-${number}`,
  status: RUNNING,
  flavorId: 'g1-standard-8-32',
  image: 2,
  rootGiB: 50,
  network: 'app-net',
  groups: ['default'],
  kind: 'ai',
  createdAt: '2026-01-08T10:00:00Z',
});
