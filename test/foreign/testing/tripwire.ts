import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that leads nowhere: what a client sends beyond loopback comes here, is noted and refused. */
export interface Tripwire {
  /** What makes clients come here, with loopback excepted. */
  readonly environment: Readonly<Record<string, string>>;
  /** Target of each request that wanted out. */
  readonly wantedOut: readonly string[];
  close(): Promise<void>;
}

export async function setTripwire(): Promise<Tripwire> {
  const wantedOut: string[] = [];
  const server = createServer((request, reply) => {
    wantedOut.push(request.url ?? '');
    reply.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    wantedOut.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    // In capitals only: libcloud excepts no address from what the small letters say.
    environment: { HTTP_PROXY: url, HTTPS_PROXY: url, ALL_PROXY: url, NO_PROXY: '127.0.0.1' },
    wantedOut,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
