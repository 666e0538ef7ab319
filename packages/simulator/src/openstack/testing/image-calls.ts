import type { JsonObject } from '../wire/shared/exchange.ts';
import type { Answer, OpenStackSession } from './openstack-session.ts';

const PATCH = 'application/openstack-images-v2.1-json-patch';

/** What a client of Glance does, with the member's token unless another is given. */
export interface ImageCalls {
  create(image: JsonObject, token?: string): Promise<Answer>;
  read(id: string, token?: string): Promise<Answer>;
  upload(id: string, text: string, type?: string): Promise<Answer>;
  patch(id: string, operations: unknown, token?: string, type?: string): Promise<Answer>;
  send(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
}

export function imageCalls(session: OpenStackSession): ImageCalls {
  const send: ImageCalls['send'] = (method, path, body, token) =>
    session.call(method, `/image/v2${path}`, { ...(body === undefined ? {} : { body }), ...(token === undefined ? {} : { token }) });
  const sendAs = (method: string, path: string, type: string, body: string, token?: string) =>
    session.call(method, `/image/v2${path}`, { body, headers: { 'content-type': type }, ...(token === undefined ? {} : { token }) });
  return {
    send,
    create: (image, token) => send('POST', '/images', image, token),
    read: (id, token) => send('GET', `/images/${id}`, undefined, token),
    upload: (id, text, type = 'application/octet-stream') => sendAs('PUT', `/images/${id}/file`, type, text),
    patch: (id, operations, token, type = PATCH) => sendAs('PATCH', `/images/${id}`, type, JSON.stringify(operations), token),
  };
}

/** The id in the answer to a create. */
export function imageId(answer: Answer): string {
  return String(answer.body['id']);
}
