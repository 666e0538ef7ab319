import { readFileSync } from 'node:fs';
import type { RequestListener, ServerOptions, Server } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';

import { CloudError, invalidArgument } from '@isobar/core';

import { ApiError } from '../problem/api-error.ts';
import { problemOf } from '../problem/problem.ts';
import { requestIdOf } from '../../observability/request-id.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const MAX_HEADER_BYTES = 16 * 1024;

const OPTIONS: ServerOptions = {
  maxHeaderSize: MAX_HEADER_BYTES,
  headersTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // Uploads take as long as they take; bodies of JSON have a time of their own.
  requestTimeout: 0,
};

export interface TlsFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** A server of Node, with TLS where there are files for it. @throws CloudError `invalid_argument` for files that are not there or do not fit */
export function openServer(listener: RequestListener, tls: TlsFiles | undefined): Server {
  if (tls === undefined) return createPlainServer(OPTIONS, listener);
  const [cert, key] = [readPem('certificateFile', tls), readPem('keyFile', tls)];
  try {
    return createTlsServer({ ...OPTIONS, cert, key, minVersion: 'TLSv1.2' }, listener);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new CloudError(
      'invalid_argument',
      `gateway.tls: ${tls.certificateFile} and ${tls.keyFile} do not make a certificate: ${text}`,
      { field: 'gateway.tls', outcome: 'not_applied' },
      { cause: error },
    );
  }
}

function readPem(name: keyof TlsFiles, tls: TlsFiles): Buffer {
  try {
    return readFileSync(tls[name]);
  } catch {
    throw invalidArgument(`gateway.tls.${name}`, tls[name], 'a PEM file that can be read');
  }
}

type Refusal = readonly [status: number, message: string];

const BAD_REQUEST: Refusal = [400, 'the request is not HTTP that can be read'];

const REFUSALS: ReadonlyMap<string | undefined, Refusal> = new Map<string | undefined, Refusal>([
  ['HPE_HEADER_OVERFLOW', [431, `the headers are larger than ${MAX_HEADER_BYTES} bytes`]],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'the request did not come in time']],
]);

/** Answers what is no request that a route could be found for. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = REFUSALS.get(error.code) ?? BAD_REQUEST;
  const { body } = problemOf(new ApiError('invalid_argument', message, { outcome: 'not_applied' }, { status }), requestIdOf(undefined));
  const text = JSON.stringify(body);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${body.title}\r\n${lines.join('\r\n')}\r\n\r\n${text}`);
}
