import type { GcoreSimulatorSettings } from './gcore/start-gcore-simulator.ts';
import { startGcoreSimulator } from './gcore/start-gcore-simulator.ts';
import type { IwinvSimulatorSettings } from './iwinv/start-iwinv-simulator.ts';
import { startIwinvSimulator } from './iwinv/start-iwinv-simulator.ts';
import type { SimulatedProvider } from './kernel/cloud.ts';
import type { RunningCloud } from './kernel/server.ts';
import type { OpenStackSimulatorSettings } from './openstack/start-openstack-simulator.ts';
import { startOpenStackSimulator } from './openstack/start-openstack-simulator.ts';

/** Settings of single clouds: they win over what is common to all, and take the clouds' switches. */
export interface KindSettings {
  readonly gcoreDialect?: 'gcore' | 'edgecenter';
  readonly iwinv?: IwinvSimulatorSettings;
  readonly openstack?: OpenStackSimulatorSettings;
  readonly gcore?: GcoreSimulatorSettings;
}

interface CommonSettings {
  readonly servers: number;
  readonly timeScale: number;
  readonly seed: number;
  readonly port: number;
}

/** A running cloud, the credentials that it takes, and its entry in an `isobar.yaml`. */
interface StartedKind {
  readonly running: RunningCloud;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly entry: Readonly<Record<string, unknown>>;
}

type Starter = (common: CommonSettings, settings: KindSettings) => Promise<StartedKind>;

/** How each kind of cloud is started, and what its users have to know of it. */
export const SIMULATED_KINDS: Readonly<Record<SimulatedProvider, Starter>> = {
  iwinv: async (common, { iwinv }) => {
    const running = await startIwinvSimulator({ ...common, ...iwinv });
    const credentials = { ...running.credentials };
    return { running, credentials, entry: { provider: 'iwinv', endpoint: running.endpoint, ...credentials, ...quotaOf(iwinv ?? {}) } };
  },
  openstack: async (common, { openstack }) => {
    const running = await startOpenStackSimulator({ ...common, ...openstack });
    const credentials = { ...running.credentials };
    const { applicationCredentialId: _id, applicationCredentialSecret: _secret, ...byPassword } = credentials;
    return { running, credentials, entry: { provider: 'openstack', ...byPassword } };
  },
  gcore: async (common, { gcore, gcoreDialect = 'gcore' }) => {
    const running = await startGcoreSimulator({ ...common, dialect: gcoreDialect, ...gcore });
    const credentials = { ...running.credentials };
    const dialect = gcore?.dialect ?? gcoreDialect;
    return { running, credentials, entry: { provider: 'gcore', endpoint: running.endpoint, ...credentials, dialect } };
  },
};

/** What a client has to know of a quota that is not the documented 60 a minute; 0 is none. */
function quotaOf({ rateLimit = 60, rateWindowScale = 1 }: IwinvSimulatorSettings): { readonly requestsPerMinute?: number } {
  if (rateLimit === 60 && rateWindowScale === 1) return {};
  return { requestsPerMinute: rateLimit === 0 || rateWindowScale === 0 ? 0 : rateLimit / rateWindowScale };
}
