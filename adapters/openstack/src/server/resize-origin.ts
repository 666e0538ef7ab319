import type { ReadOptions, ResizeConfirmation } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { WANTED } from '../api/wanted-microversions.ts';
import { readBody } from '../wire/read-body.ts';

const actionWire = z.looseObject({ action: z.string(), message: z.string().nullish() });
const actionsWire = z.looseObject({ instanceActions: z.array(actionWire) });

type ActionRow = z.output<typeof actionWire>;

/** Names that Nova gives to what ends in VERIFY_RESIZE. */
const ORIGINS: ReadonlyMap<string, ResizeConfirmation['origin']> = new Map([
  ['resize', 'resize'],
  ['migrate', 'migration'],
]);

/** Pure. Newest first; one that failed did not lead here. Nova does not show members the flavor before a resize. */
export function toResizeConfirmation(actions: readonly ActionRow[], currentFlavorId: string | null): ResizeConfirmation {
  const begun = actions.find(({ action, message }) => ORIGINS.has(action) && (message ?? null) === null);
  const origin = ORIGINS.get(begun?.action ?? '') ?? 'unknown';
  return { origin, revertsTo: origin === 'migration' ? currentFlavorId : null };
}

/** Whether a user resized the server or an operator migrated it; the actions are all that members see of it. */
export async function readResizeConfirmation(
  api: OpenStackApi,
  id: string,
  currentFlavorId: string | null,
  { signal }: ReadOptions,
): Promise<ResizeConfirmation> {
  const path = `/servers/${encodeURIComponent(id)}/os-instance-actions`;
  const look = { service: 'compute', path, wants: WANTED.instanceActions, operation: 'list instance actions', id, signal } as const;
  const { instanceActions } = await readBody(api, actionsWire, look);
  return toResizeConfirmation(instanceActions, currentFlavorId);
}
