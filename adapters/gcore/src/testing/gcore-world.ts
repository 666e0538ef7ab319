import type { Clock, CloudAdapter, Intent, Action, Operation, OperationPorts, Plan } from '@isobar/core';
import { breachesOfEnvelope, driveOperation, makePlan, startOperation } from '@isobar/core';
import { createMemoryStore } from '@isobar/conformance';
import type { GcoreSimulator, GcoreSimulatorSettings, LedgerEntry } from '@isobar/simulator';
import { startGcoreSimulator } from '@isobar/simulator';

import { gcore } from '../gcore-adapter.ts';

/** Ids of the simulator's seed, by what they are for. */
export const SEED = {
  web1: '11111111-0000-4000-8000-000000000001',
  web1Root: '22222222-0000-4000-8000-000000000001',
  web1Data: '22222222-0000-4000-8000-000000000002',
  web1Port: '33333333-0000-4000-8000-000000000001',
  web2: '11111111-0000-4000-8000-000000000002',
  db1: '11111111-0000-4000-8000-000000000003',
  db1Root: '22222222-0000-4000-8000-000000000005',
  db1Data: '22222222-0000-4000-8000-000000000006',
  stopped: '11111111-0000-4000-8000-000000000004',
  broken: '11111111-0000-4000-8000-000000000005',
  kubernetesNode: '11111111-0000-4000-8000-000000000006',
  /** With `gpuServers`. */
  gpuNode: '11111111-0000-4000-8000-000000850001',
  /** With `bareMetalServers`. */
  bareMetal: '11111111-0000-4000-8000-000000800001',
  appNetwork: '44444444-0000-4000-8000-000000000001',
  labNetwork: '44444444-0000-4000-8000-000000000003',
  webGroup: 'aaaaaaaa-0000-4000-8000-000000000002',
  ubuntu22: '66666666-0000-4000-8000-000000000001',
  ubuntu24: '66666666-0000-4000-8000-000000000002',
  missing: '11111111-0000-4000-8000-00000000dead',
} as const;

/** A simulated cloud, an account on it, and time that passes only when someone waits. */
export interface GcoreWorld {
  readonly cloud: GcoreSimulator;
  readonly adapter: CloudAdapter;
  readonly clock: Clock;
  /** Another process: shares the cloud and the journals, no memory. */
  connect(): CloudAdapter;
  ports(more?: Partial<OperationPorts>): OperationPorts;
  plan<A extends Action>(intent: Intent<A>): Promise<Plan>;
  /** Plans, accepts all that the plan asks for, and drives to the end. */
  run<A extends Action>(intent: Intent<A>, more?: Partial<OperationPorts>): Promise<Operation>;
  writes(): readonly LedgerEntry[];
  close(): Promise<void>;
}

export async function startWorld(settings: GcoreSimulatorSettings = {}): Promise<GcoreWorld> {
  const cloud = await startGcoreSimulator({ timeScale: 0, ...settings });
  const clock: Clock = {
    now: () => cloud.clock.now(),
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      cloud.clock.advance(milliseconds / 1000);
    },
  };
  const dialect = settings.dialect ?? 'gcore';
  const connect = (): CloudAdapter => gcore({ cloud: 'lux', ...cloud.credentials, dialect, endpoint: cloud.endpoint, pageSize: 2 }, { clock });
  const adapter = connect();
  const store = createMemoryStore();
  const ports = (more: Partial<OperationPorts> = {}): OperationPorts => ({ store, adapter, clock, random: () => 0.5, ...more });
  const plan = async <A extends Action>(intent: Intent<A>): Promise<Plan> => {
    const made = await makePlan(adapter, intent, { now: () => clock.now() });
    requireWithinEnvelope(adapter, made);
    return made;
  };
  return {
    cloud,
    adapter,
    clock,
    connect,
    ports,
    plan,
    run: async (intent, more) => {
      const made = await plan(intent);
      const accept = [...made.accept.inherent, ...made.accept.surprising];
      const operation = await startOperation(made, { accept }, ports(more));
      return driveOperation(operation.id, ports(more));
    },
    writes: () => cloud.ledger.entries().filter((entry) => isWrite(entry)),
    close: async () => {
      await adapter.close();
      await cloud.close();
    },
  };
}

/** The preview of a price is a read in spite of POST (SOURCES.md#gcore-op-price-preview). */
export const isWrite = ({ method, path }: Pick<LedgerEntry, 'method' | 'path'>): boolean => method !== 'GET' && !path.includes('/pricing/');

/** Every plan of every test: what it computes for one thing is within what its strategy claims for all. */
function requireWithinEnvelope(adapter: CloudAdapter, { action, effects, strategy }: Plan): void {
  const declared = adapter.strategies[action]?.find(({ id }) => id === strategy.id);
  const breaches = breachesOfEnvelope(effects, declared?.envelope ?? {});
  if (breaches.length > 0) throw new Error(`${strategy.id} computes what its envelope does not claim: ${JSON.stringify(breaches)}`);
}
