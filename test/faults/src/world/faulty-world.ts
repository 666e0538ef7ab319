import type { CloudAdapter } from '@isobar/core';
import type { RunningCloud } from '@isobar/simulator';

import { FaultChooser } from '../proxy/fault-chooser.ts';
import { FaultProxy } from '../proxy/fault-proxy.ts';
import type { OtherHost } from '../proxy/other-host.ts';
import { startOtherHost } from '../proxy/other-host.ts';
import type { Provider } from './provider.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One simulated cloud behind a faulty proxy, and two clients of the same account. */
export interface FaultyWorld {
  readonly provider: Provider;
  readonly cloud: RunningCloud;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly proxy: FaultProxy;
  readonly otherHost: OtherHost;
  readonly clock: VirtualClock;
  /** The client that is tried. */
  readonly adapter: CloudAdapter;
  /** What a second client sees while nothing goes wrong. */
  calmly<Value>(look: (adapter: CloudAdapter) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

/** The client that is tried gives up on silence soon, in true time, and takes no large answers. */
const IMPATIENT = { replyTimeoutMilliseconds: 400, maxResponseBytes: 512 * 1024 };

/** Longer than any task of a simulated cloud. */
const SETTLED_SECONDS = 1800;

/** @param share of the requests that meet a fault */
export async function openFaultyWorld(provider: Provider, seed: number, share: number): Promise<FaultyWorld> {
  const clock = new VirtualClock();
  const { cloud, credentials, connect } = await provider.start(() => clock.now());
  const otherHost = await startOtherHost();
  const proxy = await FaultProxy.start({ cloud, chooser: new FaultChooser(seed, share), otherHost: otherHost.origin });
  const adapter = connect(proxy.origin, clock, IMPATIENT);
  const plain = connect(proxy.origin, clock, {});
  return {
    provider,
    cloud,
    credentials,
    proxy,
    otherHost,
    clock,
    adapter,
    calmly: async (look) => {
      proxy.calm = true;
      try {
        return await look(plain);
      } finally {
        proxy.calm = false;
      }
    },
    close: async () => {
      await Promise.all([adapter.close(), plain.close()]);
      await proxy.close();
      await Promise.all([cloud.close(), otherHost.close()]);
    },
  };
}

/** Lets everything that the cloud has begun come to its end. */
export function settle({ clock, cloud }: FaultyWorld): void {
  clock.advanceSeconds(SETTLED_SECONDS);
  cloud.clock.settle();
}
