import { z } from 'zod';

import type { OpenStackApi } from '../../api/openstack-api.ts';
import { WANTED } from '../../api/wanted-microversions.ts';
import { readBody } from '../../wire/read-body.ts';

const actionWire = z.looseObject({
  action: z.string(),
  request_id: z.string(),
  user_id: z.string().nullish(),
  message: z.string().nullish(),
});
const actionsWire = z.looseObject({ instanceActions: z.array(actionWire) });

const actionWithEventsWire = z.looseObject({
  instanceAction: z.looseObject({ events: z.array(z.looseObject({ details: z.string().nullish() })).nullish() }),
});

/** One accepted request, as Nova records it. */
export interface InstanceAction {
  /** Nova's word: `stop`, `rebuild`, `confirmResize`. */
  readonly name: string;
  readonly requestId: string;
  readonly userId: string | null;
  /** null while nothing failed; the reason is for administrators (SOURCES.md#nova-instance-action-details-admins-only). */
  readonly message: string | null;
}

/** More than one server sees while an operation runs; below 2.58 Nova gives all of them. */
const LIMIT = 100;

/** What was done to a server, newest first; also of one that was deleted. */
export async function listInstanceActions(api: OpenStackApi, serverId: string, signal: AbortSignal | undefined): Promise<readonly InstanceAction[]> {
  const { instanceActions } = await readBody(api, actionsWire, {
    service: 'compute',
    path: `/servers/${encodeURIComponent(serverId)}/os-instance-actions`,
    query: { limit: LIMIT },
    wants: WANTED.instanceActions,
    operation: 'list instance actions',
    id: serverId,
    signal,
  });
  return instanceActions.map((row) => ({
    name: row.action,
    requestId: row.request_id,
    userId: row.user_id ?? null,
    message: row.message ?? null,
  }));
}

/**
 * Why an action failed, in Nova's own words; null where it does not tell this account
 * (SOURCES.md#nova-instance-action-details-admins-only).
 */
export async function readFailureReason(
  api: OpenStackApi,
  serverId: string,
  requestId: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  const { instanceAction } = await readBody(api, actionWithEventsWire, {
    service: 'compute',
    path: `/servers/${encodeURIComponent(serverId)}/os-instance-actions/${encodeURIComponent(requestId)}`,
    wants: WANTED.instanceActionDetails,
    operation: 'get instance action',
    id: serverId,
    signal,
  });
  return (instanceAction.events ?? []).map(({ details }) => details).find((text) => typeof text === 'string' && text !== '') ?? null;
}

/** Those that came after the one with this request id; all of them where there was none. */
export function actionsSince(actions: readonly InstanceAction[], requestId: string | null): readonly InstanceAction[] {
  const index = actions.findIndex((action) => action.requestId === requestId);
  return index === -1 ? actions : actions.slice(0, index);
}
