import { EventEmitter, on } from 'node:events';

import { inScope } from '../../access/in-scope.ts';
import type { EventLog, GatewayEvent } from '../../live/event-log.ts';

export interface TestEvents extends EventLog {
  /** Tells all followers at once. */
  tell(event: GatewayEvent): void;
}

/** Events of clouds, without a past. */
export function testEvents(): TestEvents {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (event) => void emitter.emit('event', event),
    append: async () => undefined,
    follow: async function* follow(query, scope, signal) {
      if (query.after === '0') yield 'gap';
      try {
        for await (const [event] of on(emitter, 'event', { signal }) as AsyncIterable<[GatewayEvent]>) {
          if (inScope(scope, { cloud: event.cloud, labels: {}, shared: true })) yield event;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}
