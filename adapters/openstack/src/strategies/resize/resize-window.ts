import type { Warning } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { requireServer } from '../parts/require-server.ts';

/** Whether a resize of ours was ended in this way already, by a colleague or by the cloud itself. */
export function isClosed(how: 'confirmed' | 'reverted', facts: ServerFacts): boolean {
  const { awaitingResize } = facts;
  const { native, flavor } = requireServer(facts);
  if (awaitingResize === null || native.taskState !== null || (native.vmState !== 'active' && native.vmState !== 'stopped')) return false;
  return flavor.id === (how === 'confirmed' ? awaitingResize.toFlavor : awaitingResize.fromFlavor);
}

const ORIGINS = {
  migration: 'the server waits after a migration by an operator, not after a resize: ask the operator first',
  unknown: "whether the server waits after a resize or after an operator's migration is not visible",
} as const;

/** An operator's migration ends in VERIFY_RESIZE too. */
export function originWarnings(facts: ServerFacts): readonly Warning[] {
  const origin = requireServer(facts).resizeConfirmation?.origin;
  if (origin === undefined || origin === 'resize') return [];
  return [{ type: 'compatibility', subject: 'confirmation', detail: ORIGINS[origin], source: EVIDENCE.migrationVerifies.source }];
}
