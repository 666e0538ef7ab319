import type { EventQuery } from '../../live/event-log.ts';
import type { Call, Handlers } from '../handler.ts';
import type { ServerParts } from '../http/server-parts.ts';
import { badInput } from '../problem/api-error.ts';
import { eventStream, STREAM_SETTINGS } from './event-stream.ts';
import type { StreamSettings } from './event-stream.ts';

type EventParts = Pick<ServerParts, 'access' | 'clouds' | 'events' | 'now' | 'onStreams'>;

/** A timer of Node waits no longer than this. */
const LONGEST_TIMER_MILLISECONDS = 2 ** 31 - 1;

export interface EventStreams {
  readonly handlers: Pick<Handlers, 'streamEvents'>;
  /** Ends all streams: their readers come again, here or elsewhere. */
  end(): void;
}

/** Streams of events, each as long as what its reader may see stays what it was. */
export function eventStreams({ access, clouds, events, now, onStreams }: EventParts, settings: StreamSettings = STREAM_SETTINGS): EventStreams {
  const open = new Set<() => void>();
  const streamEvents = async (call: Call) => {
    const query = toQuery(call, access.visibleClouds(call.caller, clouds.names()));
    const { bytes, stop } = eventStream((signal) => events.follow(query, access.scope(call.caller, 'read'), signal), settings);
    const unwatch = access.watch(call.caller, stop);
    const { expiresAt } = call.caller;
    const expiry = expiresAt === null ? undefined : setTimeout(stop, Math.min(Math.max(0, expiresAt - now()), LONGEST_TIMER_MILLISECONDS));
    open.add(stop);
    onStreams?.(open.size);
    bytes.once('close', () => {
      unwatch();
      clearTimeout(expiry);
      open.delete(stop);
      onStreams?.(open.size);
    });
    return { status: 200, headers: { 'x-accel-buffering': 'no' }, stream: { type: 'text/event-stream', bytes } };
  };
  return {
    handlers: { streamEvents },
    end: () => {
      for (const stop of open) stop();
    },
  };
}

function toQuery({ headers, query }: Call, seen: readonly string[]): EventQuery {
  const { cloud, type } = query as { readonly cloud?: readonly string[]; readonly type?: EventQuery['types'] };
  const index = cloud?.findIndex((name) => !seen.includes(name)) ?? -1;
  if (index !== -1) throw badInput(['query', 'cloud', index], cloud?.[index] ?? null, seen.join(', ') || 'no cloud');
  const after = headers['last-event-id'];
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw badInput(['headers', 'last-event-id'], 'a text', 'the id of an event');
  return { after: after ?? null, clouds: cloud ?? null, types: type ?? null };
}
