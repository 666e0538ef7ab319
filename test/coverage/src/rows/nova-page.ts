import { NOVA_ACTIONS } from '@isobar/adapter-openstack';
import type { NovaActionName } from '@isobar/adapter-openstack';
import type { NativeReply } from '@isobar/transport';

import type { CoveragePage, CoverageRow } from '../coverage-row.ts';
import type { OpenStackWorld } from '../worlds/openstack-world.ts';
import type { NovaActionCase } from './nova-action-cases.ts';
import { NOVA_ACTION_CASES } from './nova-action-cases.ts';

/** The cases are typed by their names only, so that the body of each is not known here. */
type AnyServerAction = (serverId: string, name: string, body: unknown, options: { readonly microversion?: string }) => Promise<NativeReply>;

function toRow(
  name: NovaActionName,
  { on = 'web', neutral, status, administrator, microversion, body, reply }: NovaActionCase,
): CoverageRow<OpenStackWorld> {
  const bodyOf = (world: OpenStackWorld): unknown => body?.(world.ids) ?? null;
  return {
    name,
    neutral,
    native: name,
    before: ({ cloud }) => (status === undefined ? undefined : cloud.change({ server: 'web-1', set: { status } })),
    send: (world) => {
      const { compute } = administrator === true ? world.administrator : world.member;
      const act = compute.serverAction as AnyServerAction;
      return act(world.ids[on], name, bodyOf(world), microversion === undefined ? {} : { microversion });
    },
    arrives: (world) => ({ line: `POST /compute/v2.1/servers/${world.ids[on]}/action`, json: { [name]: bodyOf(world) } }),
    reply: reply ?? { status: 202 },
  };
}

const NAMES = Object.keys(NOVA_ACTIONS) as readonly NovaActionName[];

export const NOVA_PAGE: CoveragePage<OpenStackWorld> = {
  provider: 'openstack',
  testFile: 'test/coverage/src/nova.test.ts',
  rows: NAMES.map((name) => toRow(name, NOVA_ACTION_CASES[name])),
};
