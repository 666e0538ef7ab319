import type { JsonObject, Operation } from '@isobar/core';
import { isCloudError, reduceEvents } from '@isobar/core';

import type { Permission } from '../../access/caller.ts';
import { notFound } from '../../access/refusals.ts';
import type { Schemas } from '../../contract.ts';
import type { OperationOwner, OperationQuery } from '../../operations/gateway-operations.ts';
import { operationAnswer, waitMilliseconds } from '../actions/operation-answer.ts';
import type { Call, Handlers } from '../handler.ts';
import type { ServerParts } from '../http/server-parts.ts';
import { badInput } from '../problem/api-error.ts';
import { nextLink } from '../resources/next-link.ts';

export type OperationOperationId =
  | 'listOperations'
  | 'showOperation'
  | 'listOperationEvents'
  | 'answerOperation'
  | 'cancelOperation'
  | 'takeOperationSecrets'
  | 'listInbox';

export type OperationParts = Pick<ServerParts, 'access' | 'audit' | 'clouds' | 'operations'>;

interface OperationParameters {
  readonly cloud?: readonly string[];
  readonly state?: Operation['state'];
  readonly active?: boolean;
  readonly target?: string;
  readonly mine?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

const DEFAULT_LIMIT = 100;

/** Operations: what they are, and what a person tells them. */
export function operationHandlers({ access, audit, clouds, operations }: OperationParts): Pick<Handlers, OperationOperationId> {
  /** One that is not there and one that is not seen are told alike. */
  const guarded = async ({ caller, path }: Call, permission: Permission): Promise<{ readonly id: string; readonly owner: OperationOwner }> => {
    const { id = '' } = path;
    try {
      const owner = await operations.ownerOf(id);
      await access.require(caller, permission, { cloud: owner.cloud, ref: owner.target, labels: owner.labels, startedBy: owner.startedBy });
      return { id, owner };
    } catch (error) {
      throw isCloudError(error) && error.code === 'not_found' ? notFound(`operation ${id}`) : error;
    }
  };
  const record = (
    { caller }: Call,
    action: 'answer' | 'cancel',
    { id, owner }: { readonly id: string; readonly owner: OperationOwner },
    detail: JsonObject,
  ) => audit.record({ subject: caller.subject, action, cloud: owner.cloud, target: owner.target, operationId: id, detail });
  /** Clouds that a caller sees nothing of are not there for it. */
  const seenClouds = ({ caller, query }: Call): readonly string[] | null => {
    const wanted = query['cloud'] as readonly string[] | undefined;
    if (wanted === undefined) return null;
    const seen = access.visibleClouds(caller, clouds.names());
    const index = wanted.findIndex((cloud) => !seen.includes(cloud));
    if (index !== -1) throw badInput(['query', 'cloud', index], wanted[index] ?? null, seen.join(', ') || 'no cloud');
    return wanted;
  };
  return {
    listOperations: async (call) => {
      const page = await operations.list(toQuery(call, seenClouds(call)), access.scope(call.caller, 'read'));
      const body = { items: page.items, failures: [], warnings: [], coverage: [], freshness: [], total: page.total };
      return { status: 200, headers: page.next === null ? {} : { link: nextLink(call.url, page.next) }, body };
    },
    showOperation: async (call) => {
      const wait = waitMilliseconds(call);
      const { id } = await guarded(call, 'read');
      return operationAnswer(wait === null ? await operations.get(id) : await operations.wait(id, wait), 200, wait);
    },
    listOperationEvents: async (call) => {
      const wait = waitMilliseconds(call);
      const { after = 0 } = call.query as { readonly after?: number };
      const { id } = await guarded(call, 'read');
      if (wait !== null) await operations.wait(id, wait, after);
      const events = await operations.events(id, 0);
      return { status: 200, body: { items: events.slice(after), operation: reduceEvents(events) } };
    },
    answerOperation: async (call) => {
      const wait = waitMilliseconds(call);
      const { choice, values = {}, secrets } = call.body as Schemas['AnswerInput'];
      const guardedOperation = await guarded(call, 'answer');
      const { id } = guardedOperation;
      // Recorded before it is done: what is not written down is not done.
      await record(call, 'answer', guardedOperation, { choice, values: Object.keys(values) });
      const answered = await operations.answer(id, choice, values, secrets);
      return operationAnswer(wait === null ? answered : await operations.wait(id, wait), 202, wait);
    },
    cancelOperation: async (call) => {
      const wait = waitMilliseconds(call);
      const guardedOperation = await guarded(call, 'cancel');
      const { id } = guardedOperation;
      await record(call, 'cancel', guardedOperation, {});
      const cancelled = await operations.cancel(id);
      return operationAnswer(wait === null ? cancelled : await operations.wait(id, wait), 202, wait);
    },
    takeOperationSecrets: async (call) => {
      const { id } = await guarded(call, 'secrets');
      return { status: 200, body: { items: await operations.takeSecrets(id) } };
    },
    listInbox: async (call) => ({ status: 200, body: { items: await operations.inbox(access.scope(call.caller, 'read'), seenClouds(call)) } }),
  };
}

function toQuery({ caller, query }: Call, clouds: readonly string[] | null): OperationQuery {
  const { state, active, target, mine, limit, cursor } = query as OperationParameters;
  return {
    clouds,
    state: state ?? null,
    active: active ?? false,
    target: target ?? null,
    startedBy: mine === true ? caller.subject : null,
    limit: limit ?? DEFAULT_LIMIT,
    cursor: cursor ?? null,
  };
}
