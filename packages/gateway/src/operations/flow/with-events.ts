import type { JsonObject, Operation, OperationEvent } from '@isobar/core';

import type { NewAuditEntry } from '../../audit/audit.ts';
import type { Schemas } from '../../contract.ts';
import type { NewEvent } from '../../live/event-log.ts';
import type { WithEvent } from '../durable-store.ts';
import type { OperationOwner } from '../gateway-operations.ts';
import type { FlowParts } from './flow-parts.ts';

/** With each event, and in its transaction: those who follow are told, and the record of who did what grows. */
export function withEvents({ events, audit }: Pick<FlowParts, 'events' | 'audit'>): WithEvent {
  return async (connection, event, operation, { labels, startedBy }) => {
    await events.append([operationChanged(operation, { labels, startedBy })], connection);
    const entry = entryOf(event, operation, startedBy);
    if (entry !== null) await audit.record(entry, connection);
  };
}

/** What those who follow are told. */
export function operationChanged(operation: Operation, { labels, startedBy }: Pick<OperationOwner, 'labels' | 'startedBy'>): NewEvent {
  return { type: 'operation.changed', cloud: operation.cloud, operation: operation as Schemas['Operation'], labels, startedBy };
}

function entryOf(event: OperationEvent, operation: Operation, subject: OperationOwner['startedBy']): NewAuditEntry | null {
  const { id, cloud, target, kind } = operation;
  const about = { subject, cloud, target, operationId: id };
  if (event.type === 'created') {
    const { plan, accepted } = event;
    return { ...about, action: 'accept', detail: { kind, plan: plan.id, digest: plan.digest, accepted: [...accepted] } };
  }
  if (event.type === 'accepted') {
    const providerRefs = event.providerRefs as unknown as JsonObject[];
    return { ...about, action: 'write', detail: { kind, step: event.step, providerRefs } };
  }
  if (event.type === 'finished') return { ...about, action: 'finish', detail: { kind, state: event.state, error: event.error?.code ?? null } };
  return null;
}
