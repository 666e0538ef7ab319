import type { JsonObject, StepSpec } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { checkedFacts } from './checked-facts.ts';
import { requireServer } from './require-server.ts';

/** A step that is one action on the server, found again by Nova's own record of it. */
export function actionStep(
  kind: string,
  facts: ServerFacts,
  input: JsonObject = {},
  more: Partial<Pick<StepSpec, 'title' | 'precondition' | 'idempotency'>> = {},
): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: kind,
    kind,
    title: `${kind} ${id}`,
    input: { serverId: id, ...input },
    writes: true,
    precondition: 'no task runs on the server',
    idempotency: 'sent once; a lost reply is settled by the instance actions',
    checks: checkedFacts(facts),
    ...more,
  };
}
