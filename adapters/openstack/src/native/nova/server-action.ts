import { invalidArgument } from '@isobar/core';
import type { CallOptions, NativeAccess, NativeReply } from '@isobar/transport';
import { nearest } from '@isobar/transport/schema';

import { isAtLeast } from '../../api/microversion.ts';
import type { NovaActionBodies, NovaActionName, NovaActionReply } from './action-bodies.ts';
import type { NovaActionRow } from './nova-actions.ts';
import { NOVA_ACTIONS } from './nova-actions.ts';

export interface OpenStackCallOptions extends CallOptions {
  /** Sent as it is, such as `2.93`. */
  readonly microversion?: string | undefined;
}

/** Body and options of an action; the body may be left out where null is one. */
type ActionArguments<Body> = null extends Body ? [body?: Body, options?: OpenStackCallOptions] : [body: Body, options?: OpenStackCallOptions];

/**
 * Sends one of Nova's server actions.
 * @throws CloudError `invalid_argument` for an action that Nova does not have, or not at this microversion (nothing was
 * sent then); else by the adapter's table
 */
export type ServerAction = <Name extends NovaActionName>(
  serverId: string,
  name: Name,
  ...input: ActionArguments<NovaActionBodies[Name]>
) => Promise<NativeReply<number, NovaActionReply<Name>>>;

/** Without a header a request is one of 2.1 (SOURCES.md#nova-microversion-header). */
const DEFAULT_MICROVERSION = '2.1';

export function createServerAction(access: NativeAccess): ServerAction {
  return async (serverId, name, ...[body = null, options = {}]) => {
    const { headers, signal, microversion = lowest(rowOf(name)) } = options;
    requireSpoken(name, rowOf(name), microversion ?? DEFAULT_MICROVERSION);
    const reply = await access.request({
      method: 'POST',
      path: `/v2.1/servers/${encodeURIComponent(requireId(serverId))}/action`,
      json: { [name]: body },
      service: 'compute',
      operation: name,
      microversion,
      signal,
      ...(headers === undefined ? {} : { headers }),
    });
    return reply as NativeReply<number, NovaActionReply<typeof name>>;
  };
}

function rowOf(name: string): NovaActionRow {
  if (Object.hasOwn(NOVA_ACTIONS, name)) return NOVA_ACTIONS[name as NovaActionName] as NovaActionRow;
  const near = nearest(name, Object.keys(NOVA_ACTIONS));
  throw invalidArgument('name', name, near === undefined ? 'an action of Nova' : `an action of Nova; the nearest is ${near}`);
}

function lowest({ from }: NovaActionRow): string | undefined {
  return from === DEFAULT_MICROVERSION ? undefined : from;
}

function requireSpoken(name: string, { from, until }: NovaActionRow, microversion: string): void {
  const spoken = microversion === 'latest' ? until === null : isAtLeast(microversion, from) && (until === null || isAtLeast(until, microversion));
  if (!spoken) throw invalidArgument('microversion', microversion, `${from} to ${until ?? 'any'} for ${name}`);
}

/** An empty id would make it a call on all servers. */
function requireId(serverId: string): string {
  if (/^[\w-]+$/.test(serverId)) return serverId;
  throw invalidArgument('serverId', serverId, 'the id of a server');
}
