import type { NovaServer } from '../model/server.ts';

/** One seeded server. Volumes are made for it; `rootVolumeGiB` makes it boot from one. */
export interface ServerRow {
  readonly name: string;
  readonly id?: string;
  readonly flavor: string;
  readonly image: string;
  readonly state: Pick<NovaServer, 'vmState' | 'powerState'>;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  readonly address?: string;
  readonly onBackend?: boolean;
  readonly hasFloatingIp?: boolean;
  readonly securityGroup?: string;
  readonly rootVolumeGiB?: number;
  readonly dataVolumes?: readonly { readonly name: string; readonly sizeGiB: number }[];
  readonly resizedFrom?: string;
  readonly faultMessage?: string;
}

const RUNNING = { vmState: 'active', powerState: 1 } as const;
const STOPPED = { vmState: 'stopped', powerState: 4 } as const;

/** The servers that every simulated cloud begins with, as far as `--servers` reaches. */
const NAMED_SERVERS: readonly ServerRow[] = [
  {
    // The server of the published rebuild example.
    name: 'new-server-test',
    id: '63a8aa13-60fe-41c4-b079-77f6fdf3c841',
    flavor: '1',
    image: 'ubuntu-22.04',
    state: RUNNING,
    metadata: { 'My Server Name': 'Apache1' },
    address: '192.168.0.3',
  },
  {
    name: 'web-1',
    flavor: '2',
    image: 'ubuntu-22.04',
    state: RUNNING,
    tags: ['web', 'production'],
    metadata: { role: 'web' },
    hasFloatingIp: true,
    securityGroup: 'web',
    dataVolumes: [{ name: 'web-1-data', sizeGiB: 20 }],
  },
  {
    name: 'db-1',
    flavor: '6',
    image: 'debian-12',
    state: RUNNING,
    metadata: { role: 'db' },
    onBackend: true,
    rootVolumeGiB: 40,
    dataVolumes: [{ name: 'db-1-data', sizeGiB: 100 }],
  },
  { name: 'web-2', flavor: '2', image: 'ubuntu-22.04', state: STOPPED, tags: ['web'] },
  {
    name: 'batch-1',
    flavor: '5',
    image: 'debian-12',
    state: { vmState: 'error', powerState: 0 },
    faultMessage: 'No valid host was found. There are not enough hosts available.',
  },
  {
    // An operator or a script resized it and nobody has decided yet.
    name: 'worker-1',
    flavor: '3',
    image: 'ubuntu-24.04',
    state: { vmState: 'resized', powerState: 1 },
    resizedFrom: '2',
  },
];

const GENERATED: readonly Omit<ServerRow, 'name'>[] = [
  { flavor: '2', image: 'ubuntu-24.04', state: RUNNING },
  { flavor: '3', image: 'debian-12', state: RUNNING, metadata: { role: 'app' } },
  { flavor: '2', image: 'rocky-9', state: STOPPED },
  { flavor: '4', image: 'ubuntu-24.04', state: RUNNING, tags: ['batch'] },
  { flavor: '3', image: 'ubuntu-22.04', state: { vmState: 'paused', powerState: 3 } },
];

/** The first `count` servers: the named ones, then generated ones called `node-007` and so on. */
export function serverRows(count: number): readonly ServerRow[] {
  return Array.from({ length: count }, (_, index) => {
    const named = NAMED_SERVERS[index];
    const generated = GENERATED[index % GENERATED.length] ?? NAMED_SERVERS[0];
    if (named !== undefined || generated === undefined) return named;
    return { ...generated, name: `node-${String(index + 1).padStart(3, '0')}` };
  }).filter((row) => row !== undefined);
}
