import { Readable } from 'node:stream';

import type { GatewayEvent } from '../../live/event-log.ts';

export interface StreamSettings {
  readonly heartbeatMilliseconds: number;
  /** A reader that takes nothing for so long is cut off. */
  readonly stallMilliseconds: number;
}

export const STREAM_SETTINGS: StreamSettings = { heartbeatMilliseconds: 15_000, stallMilliseconds: 60_000 };

/** Tells a reader when to come again after the stream ended. */
const RETRY = 'retry: 2000\n\n';
/** A comment: readers take it for nothing, and proxies for life. */
const HEARTBEAT = ':\n\n';

/** Each event is written once, however many streams it goes to: the log gives all of them the same object. */
const texts = new WeakMap<GatewayEvent, string>();

function textOf(event: GatewayEvent | 'gap'): string {
  if (event === 'gap') return 'event: gap\ndata: {}\n\n';
  const known = texts.get(event) ?? `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  texts.set(event, known);
  return known;
}

export interface EventStream {
  readonly bytes: Readable;
  readonly stop: () => void;
}

/**
 * Events as server-sent events. A reader that is slower than they come holds back only its own stream: nothing is kept for it but
 * its place. It ends in good order when `stop` is called.
 */
export function eventStream(events: (signal: AbortSignal) => AsyncIterable<GatewayEvent | 'gap'>, settings: StreamSettings): EventStream {
  const ended = new AbortController();
  let goOn: (() => void) | null = null;
  const wake = (): void => {
    goOn?.();
    goOn = null;
  };
  ended.signal.addEventListener('abort', wake);
  const bytes = new Readable({
    read: wake,
    destroy: (error, done) => {
      ended.abort();
      done(error);
    },
  });
  const heartbeat = setInterval(() => {
    if (goOn === null) bytes.push(HEARTBEAT);
  }, settings.heartbeatMilliseconds);
  const room = async (): Promise<void> => {
    const stall = setTimeout(() => bytes.destroy(), settings.stallMilliseconds);
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    clearTimeout(stall);
  };
  const pump = async (): Promise<void> => {
    bytes.push(RETRY);
    for await (const event of events(ended.signal)) {
      if (ended.signal.aborted) return;
      if (!bytes.push(textOf(event))) await room();
    }
  };
  pump()
    .catch((error: unknown) => {
      if (!ended.signal.aborted) bytes.destroy(error instanceof Error ? error : new Error(String(error)));
    })
    .finally(() => {
      clearInterval(heartbeat);
      bytes.push(null);
    });
  return { bytes, stop: () => ended.abort() };
}
