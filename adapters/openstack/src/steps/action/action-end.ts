import type { JsonObject, Observation, ResultPart } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { NovaServer } from '../../facts/openstack-facts.ts';
import { codeOfFault, failedAfterAccept } from '../step-failure.ts';
import { seenOf } from '../server-sight.ts';
import type { ActionVerb } from './action-verbs.ts';
import type { CompletionVerdict } from './completion.ts';
import type { InstanceAction } from './instance-actions.ts';

/** An action that came to its end, one way or another. */
interface ActionEnd {
  readonly verb: ActionVerb;
  readonly cloud: string;
  readonly server: NovaServer;
  /** Status before it was sent. */
  readonly startStatus: string | null;
  readonly requestId: string | null;
  /** Nova's own words of why it failed, where it tells this account. */
  readonly reason: string | null;
  readonly later: readonly InstanceAction[];
  readonly input: JsonObject;
}

/** Verdicts whose reason Nova keeps with the action. */
export const FAILURES: ReadonlySet<CompletionVerdict> = new Set<CompletionVerdict>(['error', 'failed', 'nothing']);

type FinalVerdict = Exclude<CompletionVerdict, 'waiting' | 'quiet'>;

/** What an administrator would have to look up. */
const HIDDEN = 'not_visible_to_this_role: Nova tells the reason to administrators only, under this request id';

/** Pure. The end of an action as the operation records it. */
export function describeEnd(verdict: FinalVerdict, end: ActionEnd): Observation {
  const { server, cloud, verb, later, reason } = end;
  const changed: ResultPart = { ref: formatRef(cloud, server.id), changed: true, resourceState: 'changed' };
  switch (verdict) {
    case 'done':
      return { state: 'done', result: changed };
    case 'gone':
      return { state: 'superseded', note: 'the server is being deleted', result: { resourceState: 'destroyed' } };
    case 'superseded':
      return { state: 'superseded', note: noteOf(later), result: changed };
    case 'error':
      return failure(end, server.fault?.message ?? `the status became ERROR; ${reason ?? HIDDEN}`, true);
    case 'failed':
      return failure(end, `Nova accepted it, and it failed (${seenOf(server)}); ${reason ?? HIDDEN}`, !isAsBefore(end));
    case 'nothing':
      return failure(end, `Nova accepted it, but ${verb.name} led to nothing (${seenOf(server)}); ${reason ?? HIDDEN}`, false);
  }
}

function noteOf(later: readonly InstanceAction[]): string {
  if (later.length === 0) return 'somebody else had ended the resize before';
  return `others acted on the server since: ${later.map(({ name }) => name).join(', ')}`;
}

/** What fails may leave the server as it was: a resize with the old flavor, an unshelve without a host shelved. */
function isAsBefore({ verb, server, startStatus, input }: ActionEnd): boolean {
  const status = server.native.status ?? '';
  const isAtEnd = verb.ends(startStatus ?? '').includes(status) && verb.isReached(server, input);
  return status === startStatus && !isAtEnd;
}

function failure({ verb, cloud, server, requestId }: ActionEnd, text: string, changed: boolean): Observation {
  const error = failedAfterAccept({
    operation: verb.operation,
    cloud,
    serverId: server.id,
    text,
    outcome: changed ? 'unknown' : 'not_applied',
    code: codeOfFault(text),
    requestId,
  });
  return { state: 'failed', error, ...(changed ? { result: { ref: formatRef(cloud, server.id), changed: true, resourceState: 'changed' } } : {}) };
}
