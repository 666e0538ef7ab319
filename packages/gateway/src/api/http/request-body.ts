import type { FastifyInstance, FastifyRequest, RequestPayload } from 'fastify';

import type { ContractRoute } from '../document/routes.ts';
import { badInput } from '../problem/api-error.ts';
import { readJson } from '../validation/read-json.ts';

export const MAX_JSON_BYTES = 1024 * 1024;
/** A body of JSON has come whole by then. */
const JSON_MILLISECONDS = 30_000;
/** Of a file a piece comes at least so often. */
const IDLE_MILLISECONDS = 60_000;

/** The two kinds of bodies that there are: JSON, which is read whole, and bytes, which are passed on as they come. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MAX_JSON_BYTES }, async (_request: FastifyRequest, bytes: Buffer) =>
    readJson(bytes),
  );
  app.addContentTypeParser('application/octet-stream', async (_request: FastifyRequest, payload: unknown) => payload);
}

/** Refuses a body of another type than the operation takes, and one that does not come. */
export function requireBodyOf(
  route: ContractRoute,
  request: FastifyRequest,
  payload: RequestPayload,
  done: (error: Error | null, payload: RequestPayload) => void,
): void {
  const { headers, raw } = request;
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody) {
    const wanted = route.body?.type ?? 'application/json';
    const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (type !== wanted) {
      done(badInput(['headers', 'content-type'], type === '' ? null : 'another type', wanted, { status: 415 }), payload);
      return;
    }
    if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
      done(badInput(['headers', 'content-encoding'], 'a coding', 'none', { status: 415 }), payload);
      return;
    }
    const isJson = wanted === 'application/json';
    const timer = isJson ? setTimeout(() => raw.destroy(), JSON_MILLISECONDS) : undefined;
    if (!isJson) raw.setTimeout(IDLE_MILLISECONDS, () => raw.destroy());
    raw.once('close', () => {
      clearTimeout(timer);
    });
    raw.once('end', () => {
      clearTimeout(timer);
      raw.setTimeout(0);
    });
  }
  done(null, payload);
}
