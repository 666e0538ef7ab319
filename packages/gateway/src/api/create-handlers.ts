import type { ResourceKind } from '@isobar/core';
import { RESOURCE_KINDS } from '@isobar/core';

import type { Permission } from '../access/caller.ts';
import { OPERATION_RULES } from '../access/operation-rules.ts';
import type { OperationId } from '../contract.ts';
import { actHandler, canHandler, planHandler } from './actions/action-handlers.ts';
import type { Handler, Handlers } from './handler.ts';
import { cloudHandlers } from './handlers/cloud-handlers.ts';
import type { EventStreams } from './handlers/event-handlers.ts';
import { fileHandlers } from './handlers/file-handlers.ts';
import { operationHandlers } from './handlers/operation-handlers.ts';
import { recordHandlers } from './handlers/record-handlers.ts';
import { serviceHandlers } from './handlers/service-handlers.ts';
import type { ServerParts } from './http/server-parts.ts';
import type { Reference } from './reference/render-reference.ts';
import type { MembersOf } from './resources/fields.ts';
import { Guard } from './resources/guard.ts';
import type { ResourceOperationId } from './resources/kinds.ts';
import { KINDS } from './resources/kinds.ts';
import { listResources } from './resources/list-resources.ts';
import { showResource } from './resources/show-resource.ts';

export interface HandlerParts extends ServerParts {
  readonly streams: EventStreams;
  readonly membersOf: MembersOf;
  readonly reference: () => Reference;
}

/** Every operation of the document with what answers it. */
export function createHandlers(parts: HandlerParts): Handlers {
  const guard = new Guard(parts);
  const guarded = { ...parts, guard };
  const handlers = {
    ...resourceHandlers(guarded),
    ...cloudHandlers(guarded),
    ...fileHandlers(guarded),
    ...operationHandlers(parts),
    ...recordHandlers(parts),
    ...serviceHandlers(parts),
    ...parts.streams.handlers,
  };
  const complete: Exclude<keyof typeof handlers, OperationId> extends never ? Handlers : never = handlers;
  return complete;
}

function resourceHandlers(parts: HandlerParts & { readonly guard: Guard }): Readonly<Record<ResourceOperationId, Handler>> {
  const rows = RESOURCE_KINDS.flatMap((kind) => handlersOf(kind, parts));
  return Object.fromEntries(rows) as Record<ResourceOperationId, Handler>;
}

/** Those that the document has for a kind; whether all of them are there is seen when they are bound to it. */
function handlersOf(kind: ResourceKind, parts: HandlerParts & { readonly guard: Guard }): readonly (readonly [string, Handler])[] {
  const { singular, plural } = KINDS[kind];
  const rows: readonly (readonly [id: string, make: (permission: Permission) => Handler])[] = [
    [`list${plural}`, () => listResources(kind, parts, parts.membersOf)],
    [`show${singular}`, () => showResource(kind, parts, parts.membersOf)],
    [`plan${singular}Creation`, (permission) => planHandler(kind, permission, parts)],
    [`create${singular}`, (permission) => actHandler(kind, permission, parts)],
    [`plan${singular}Action`, (permission) => planHandler(kind, permission, parts)],
    [`canActOn${singular}`, (permission) => canHandler(kind, permission, parts)],
    [`actOn${singular}`, (permission) => actHandler(kind, permission, parts)],
  ];
  return rows.flatMap(([id, make]) => {
    if (!Object.hasOwn(OPERATION_RULES, id)) return [];
    const rule = OPERATION_RULES[id as OperationId];
    return [[id, make('permission' in rule ? rule.permission : 'read')] as const];
  });
}
