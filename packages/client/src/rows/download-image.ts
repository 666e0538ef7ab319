import type { ImageDownload, ReadOptions } from '@isobar/core';
import { CloudError, parseRef } from '@isobar/core';

import type { GatewayApi } from '../http/gateway-api.ts';
import { answerOf } from '../http/gateway-api.ts';

/** The bytes of an image, with the digest that the cloud states: the gateway breaks off where they differ, and who reads them compares again. */
export async function downloadImage(api: GatewayApi, ref: string, { signal }: ReadOptions): Promise<ImageDownload> {
  const { cloud, id } = parseRef(ref);
  const asked = api.GET('/v1/images/{cloud}/{id}/content', { params: { path: { cloud, id } }, parseAs: 'stream', signal: signal ?? null });
  const { data, headers } = await answerOf<ReadableStream<Uint8Array>>(asked);
  const length = headers.get('content-length');
  return { stream: whole(data, ref), sizeBytes: length === null ? null : Number(length), checksum: checksumIn(headers.get('x-isobar-checksum')) };
}

/** `sha512:9f86…`; null where the cloud states none. */
function checksumIn(stated: string | null): ImageDownload['checksum'] {
  const [algorithm, value] = stated?.split(':') ?? [];
  return algorithm === undefined || value === undefined ? null : { algorithm, value };
}

async function* whole(stream: AsyncIterable<Uint8Array>, ref: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const message = `download of ${ref} broke off: ${error instanceof Error ? error.message : String(error)}`;
    throw new CloudError('unavailable', message, { resource: ref, outcome: 'not_applicable', retryable: true }, { cause: error });
  }
}
