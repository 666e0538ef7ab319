import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ImageServer {
  /** Where one image is, for Glance to fetch. */
  readonly url: string;
  close(): Promise<void>;
}

const IMAGE = Buffer.alloc(64 * 1024, 'isobar');

/** A site outside the cloud that has an image, on a free port of 127.0.0.1. */
export async function startImageServer(): Promise<ImageServer> {
  const server = createServer((_, response) => void response.writeHead(200, { 'content-length': IMAGE.length }).end(IMAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/conformance.qcow2`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
