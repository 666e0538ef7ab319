import { gcore } from '@isobar/adapter-gcore';
import type { GcoreAdapter } from '@isobar/adapter-gcore';
import type { GcoreSimulator } from '@isobar/simulator';
import { startGcoreSimulator } from '@isobar/simulator';

/** A simulated Gcore project. */
export interface GcoreWorld {
  readonly cloud: GcoreSimulator;
  readonly adapter: GcoreAdapter;
  readonly native: GcoreAdapter['native'];
  /** Runs, with a floating IP. */
  readonly web: string;
  readonly webPort: string;
  readonly webAddress: string;
  readonly stopped: string;
  /** In a server group. */
  readonly database: string;
  readonly serverGroup: string;
  close(): Promise<void>;
}

const SETTLED_SECONDS = 600;

export async function openGcoreWorld(): Promise<GcoreWorld> {
  const cloud = await startGcoreSimulator({ timeScale: 0 });
  const adapter = gcore({ cloud: 'lux', endpoint: cloud.endpoint, ...cloud.credentials });
  const { native } = adapter;
  const web = '11111111-0000-4000-8000-000000000001';
  const [port] = (await native.call('listInstanceInterfaces', { path: { instance_id: web } })).body.results;
  const [group] = (await native.call('listServerGroups')).body.results;
  return {
    cloud,
    adapter,
    native,
    web,
    webPort: port?.port_id ?? '',
    webAddress: port?.ip_assignments?.[0]?.ip_address ?? '',
    stopped: '11111111-0000-4000-8000-000000000004',
    database: '11111111-0000-4000-8000-000000000003',
    serverGroup: group?.servergroup_id ?? '',
    close: async () => {
      await adapter.close();
      await cloud.close();
    },
  };
}

/** Lets every task come to its end. */
export function settleTasks({ cloud }: GcoreWorld): void {
  cloud.clock.advance(SETTLED_SECONDS);
}
