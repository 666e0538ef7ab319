import { createHash } from 'node:crypto';

import type { Image, ImageDownload, ReadOptions, TransferProgress } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { ResourceParts } from './resources.ts';
import { Resources } from './resources.ts';

export interface DownloadOptions extends ReadOptions {
  readonly onTransfer?: ((progress: TransferProgress) => void) | undefined;
}

/** Digests that Node can compute and clouds state. */
const ALGORITHMS: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);

/** What images are downloaded from, beside what all resources need. */
export interface ImageParts extends ResourceParts {
  downloadImage(ref: string, options: ReadOptions): Promise<ImageDownload>;
}

/** Images over all clouds. */
export class Images extends Resources<'image', Image> {
  private readonly parts: ImageParts;

  constructor(parts: ImageParts) {
    super(parts, 'image');
    this.parts = parts;
  }

  /**
   * The bytes of an image. Where they are not those that the cloud states, the stream fails with `invalid_response` before its last piece:
   * whoever passes them on has then never sent the whole.
   * @throws CloudError `not_found`, `unsupported` with the reason
   */
  async download(ref: string, options: DownloadOptions = {}): Promise<ImageDownload> {
    const download = await this.parts.downloadImage(ref, { signal: options.signal });
    return { ...download, stream: verified(download, ref, options) };
  }
}

async function* verified({ stream, sizeBytes, checksum }: ImageDownload, ref: string, { onTransfer }: DownloadOptions): AsyncGenerator<Uint8Array> {
  const hash = checksum !== null && ALGORITHMS.has(checksum.algorithm) ? createHash(checksum.algorithm) : null;
  let doneBytes = 0;
  let held: Uint8Array | null = null;
  for await (const piece of stream) {
    doneBytes += piece.byteLength;
    hash?.update(piece);
    onTransfer?.({ doneBytes, ofBytes: sizeBytes });
    if (held !== null) yield held;
    held = piece;
  }
  if (sizeBytes !== null && doneBytes !== sizeBytes) throw broken(ref, `${doneBytes} bytes came, ${sizeBytes} were stated`);
  if (hash !== null && checksum !== null && hash.digest('hex') !== checksum.value)
    throw broken(ref, `its ${checksum.algorithm} is not ${checksum.value}`);
  if (held !== null) yield held;
}

function broken(ref: string, detail: string): CloudError {
  return new CloudError('invalid_response', `download of ${ref}: ${detail}`, { resource: ref, outcome: 'not_applicable', retryable: true });
}
