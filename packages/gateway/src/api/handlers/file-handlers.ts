import { Readable } from 'node:stream';

import type { ImageDownload } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { Answer, Call, Handlers } from '../handler.ts';
import type { ServerParts } from '../http/server-parts.ts';
import type { Guard } from '../resources/guard.ts';

export type FileOperationId = 'uploadFile' | 'downloadImage';

type FileParts = Pick<ServerParts, 'access' | 'clouds' | 'uploads'> & { readonly guard: Guard };

/** Bytes in and out. */
export function fileHandlers({ access, clouds, guard, uploads }: FileParts): Pick<Handlers, FileOperationId> {
  return {
    uploadFile: async ({ caller, body }) => {
      access.requireSomewhere(caller, 'act');
      return { status: 201, body: await uploads.keep(body as AsyncIterable<Uint8Array>, caller.subject) };
    },
    downloadImage: async (call) => {
      const { cloud = '', id = '' } = call.path;
      const found = await guard.resource({ caller: call.caller, cloud }, 'image', id, 'act');
      return download(call, formatRef(cloud, found.id), clouds);
    },
  };
}

/** The clouds stay open until the last byte went out. */
function download({ signal }: Call, ref: string, clouds: FileParts['clouds']): Promise<Answer> {
  const answered = Promise.withResolvers<Answer>();
  clouds
    .use(async (isobar) => {
      const found = await isobar.images.download(ref, { signal });
      const bytes = Readable.from(found.stream);
      const ended = new Promise<void>((resolve) => bytes.once('close', () => resolve()));
      answered.resolve({ status: 200, headers: headersOf(found), stream: { type: 'application/octet-stream', bytes } });
      await ended;
    })
    .catch(answered.reject);
  return answered.promise;
}

function headersOf({ sizeBytes, checksum }: ImageDownload): Readonly<Record<string, string>> {
  return {
    'content-disposition': 'attachment',
    ...(sizeBytes === null ? {} : { 'content-length': String(sizeBytes) }),
    ...(checksum === null ? {} : { 'x-isobar-checksum': `${checksum.algorithm}:${checksum.value}` }),
  };
}
