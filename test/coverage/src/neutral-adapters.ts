import { gcore } from '@isobar/adapter-gcore';
import { iwinv } from '@isobar/adapter-iwinv';
import { openstack } from '@isobar/adapter-openstack';
import { isAction } from '@isobar/core';
import type { CloudAdapter } from '@isobar/core';

import type { NeutralCall } from './coverage-row.ts';

/** Adapters that are asked what they declare; none sends anything. */
const ADAPTERS: readonly CloudAdapter[] = [
  iwinv({ cloud: 'iwinv', accessKey: 'none', secretKey: 'none' }),
  gcore({ cloud: 'gcore', apiKey: 'none', projectId: 1, regionId: 1 }),
  openstack({ cloud: 'openstack', authUrl: 'http://127.0.0.1/v3', username: 'none', password: 'none', projectName: 'none' }),
];

/** Whether the adapter of a provider has a neutral call. @throws Error for a provider that has no adapter here */
export function hasNeutralCall(provider: string, call: NeutralCall): boolean {
  const adapter = ADAPTERS.find((candidate) => candidate.provider === provider);
  if (adapter === undefined) throw new Error(`no adapter of ${provider}`);
  if (isAction(call)) return adapter.strategies[call] !== undefined;
  const [reader = ''] = call.split('.');
  return reader in adapter;
}
