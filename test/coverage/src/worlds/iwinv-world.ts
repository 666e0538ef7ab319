import { iwinv } from '@isobar/adapter-iwinv';
import type { IwinvAdapter } from '@isobar/adapter-iwinv';
import type { IwinvSimulator } from '@isobar/simulator';
import { startIwinvSimulator } from '@isobar/simulator';

/** A simulated iwinv account. */
export interface IwinvWorld {
  readonly cloud: IwinvSimulator;
  readonly adapter: IwinvAdapter;
  readonly native: IwinvAdapter['native'];
  /** Runs, with the general flavor. */
  readonly web: string;
  readonly stopped: string;
  /** Runs, with two block storages. */
  readonly database: string;
  readonly storage: string;
  /** With three rules. */
  readonly group: string;
  readonly otherGroup: string;
  readonly rule: number;
  close(): Promise<void>;
}

/** Long enough for any job of the simulator. */
const SETTLED_SECONDS = 600;

export async function openIwinvWorld(): Promise<IwinvWorld> {
  // Both were refused to everybody who wrote about it; the document has what they answer where they are served.
  const served = { scripts: 'served', billDetail: 'served' } as const;
  const cloud = await startIwinvSimulator({ timeScale: 0, rateLimit: 0, ...served });
  const adapter = iwinv({ cloud: 'seoul', endpoint: cloud.endpoint, ...cloud.credentials, requestsPerMinute: 0 });
  const { native } = adapter;
  const instances = (await native.call('listInstances')).body.result;
  const idOf = (name: string): string => required(instances.find((row) => row.name === name)?.instance_id, name);
  const storages = await native.call('listBlockStorages');
  const groups = (await native.call('listSecurityGroups')).body.result;
  const group = required(groups[0]?.firewall_id, 'a security group');
  const rules = (await native.call('listSecurityGroupRules', { path: { security_group_id: group } })).body.result;
  return {
    cloud,
    adapter,
    native,
    web: idOf('iwinv 서버'),
    stopped: idOf('batch-1'),
    database: idOf('db-1'),
    storage: required(storages.body.result[0]?.block_storage_id, 'a block storage'),
    group,
    otherGroup: required(groups[1]?.firewall_id, 'a second security group'),
    rule: required(rules[0]?.rule_id, 'a rule'),
    close: async () => {
      await adapter.close();
      await cloud.close();
    },
  };
}

/** Lets every job come to its end. */
export function settle(world: { readonly cloud: { readonly clock: { advance(seconds: number): unknown } } }): void {
  world.cloud.clock.advance(SETTLED_SECONDS);
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the simulated account has no ${what}`);
  return value;
}
