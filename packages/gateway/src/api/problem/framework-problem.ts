import { ApiError } from './api-error.ts';

interface FrameworkError {
  readonly code: string;
}

type Told = readonly [status: number, message: string, pointer?: string];

/** What Fastify refuses by itself, before there is a handler. */
const BY_CODE: ReadonlyMap<string, Told> = new Map<string, Told>([
  ['FST_ERR_CTP_BODY_TOO_LARGE', [413, 'the body is larger than this operation takes', '/body']],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', [415, 'the content type is not one that this operation takes', '/headers/content-type']],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', [400, 'the body is not as long as Content-Length says', '/headers/content-length']],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', [400, 'the body is empty', '/body']],
  ['FST_ERR_BAD_URL', [400, 'the address cannot be decoded', '/path']],
  ['FST_ERR_MAX_URL_LENGTH', [414, 'the address is too long', '/path']],
  ['FST_ERR_MAX_PARAM_LENGTH', [414, 'a part of the address is too long', '/path']],
]);

/** A refusal of the framework as our own; anything else is what it was. */
export function fromFramework(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return thrown;
  const told = BY_CODE.get((thrown as FrameworkError).code);
  if (told === undefined) return thrown;
  const [status, message, pointer] = told;
  const facts = { status, ...(pointer === undefined ? {} : { pointer }) };
  return new ApiError('invalid_argument', message, { outcome: 'not_applied' }, facts, { cause: thrown });
}
