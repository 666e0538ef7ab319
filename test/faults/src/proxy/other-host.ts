import { createServer } from 'node:http';

import { listenOnLoopback } from './listen.ts';

/** A host that no request of an account may ever reach. */
export interface OtherHost {
  readonly origin: string;
  /** The first line of each request that came all the same. */
  readonly visits: readonly string[];
  close(): Promise<void>;
}

export async function startOtherHost(): Promise<OtherHost> {
  const visits: string[] = [];
  const server = createServer((message, response) => {
    visits.push(`${message.method ?? ''} ${message.url ?? ''}`);
    response.end('{}');
  });
  const { origin, close } = await listenOnLoopback(server);
  return { origin, visits, close };
}
