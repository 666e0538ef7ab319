import type { paths } from '@isobar/contracts/isobar';
import { CloudError } from '@isobar/core';
import createClient from 'openapi-fetch';

import { problemError } from './problem-error.ts';

/** Every path of the document, typed by it. */
export type GatewayApi = ReturnType<typeof createClient<paths>>;

export interface GatewayApiSettings {
  readonly address: URL;
  readonly token: string;
  readonly userAgent: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

export function createGatewayApi({ address, token, userAgent, fetch }: GatewayApiSettings): GatewayApi {
  return createClient<paths>({
    baseUrl: address.href,
    fetch,
    redirect: 'manual',
    querySerializer: { array: { style: 'form', explode: false } },
    headers: { authorization: `Bearer ${token}`, 'user-agent': userAgent },
  });
}

/** As openapi-fetch answers. */
interface Answered {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly headers: Headers;
}

/**
 * What the gateway answered, and the headers beside it. `Data` is the type of core: a test holds those of the document equal to them.
 * @throws CloudError that the gateway told of, or `invalid_response`
 */
export async function answerOf<Data>(asked: Promise<Answered>): Promise<Answer<Data>> {
  const { data, error, response } = await asked.catch((thrown: unknown): never => {
    // A signal's reason is the caller's own; what is no JSON is the answer's fault.
    if (!(thrown instanceof SyntaxError)) throw thrown;
    throw new CloudError('invalid_response', 'the gateway answered with what is not JSON', { outcome: 'unknown' }, { cause: thrown });
  });
  if (!response.ok) throw problemError(error, response.status);
  if (data === undefined) throw new CloudError('invalid_response', `the gateway answered ${response.status} without a body`, { outcome: 'unknown' });
  return { data: data as Data, headers: response.headers };
}

/** As answerOf, without the headers. */
export async function dataOf<Data>(asked: Promise<Answered>): Promise<Data> {
  return (await answerOf<Data>(asked)).data;
}
