import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

import type { Action, ActionRequest, SourceFile } from '@isobar/core';
import { CloudError, invalidArgument } from '@isobar/core';

import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';

interface Uploaded {
  readonly id: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Files that requests name: the gateway gets their bytes before it plans, for it looks into them. */
export class Uploads {
  private readonly api: GatewayApi;
  private readonly sent = new Map<string, Promise<Uploaded>>();

  constructor(api: GatewayApi) {
    this.api = api;
  }

  /**
   * The request as the gateway takes it: with `upload:<id>` in the place of a path of this machine.
   * @throws CloudError `conflict` for a file that changed since it was measured, `invalid_argument` for one that cannot be read
   */
  async withUploads<A extends Action>(request: ActionRequest<A>, signal: AbortSignal | undefined): Promise<ActionRequest<A>> {
    const { file } = request as { readonly file?: SourceFile };
    if (file === undefined) return request;
    const { id } = await this.once(file, signal);
    return { ...request, file: { ...file, path: `upload:${id}` } };
  }

  /** A file that is planned with twice goes over the line once. */
  private once(file: SourceFile, signal: AbortSignal | undefined): Promise<Uploaded> {
    const key = `${file.sha256} ${file.path}`;
    const known = this.sent.get(key);
    if (known !== undefined) return known;
    const upload = this.send(file, signal);
    this.sent.set(key, upload);
    upload.catch(() => this.sent.delete(key));
    return upload;
  }

  private async send({ path, sizeBytes, sha256 }: SourceFile, signal: AbortSignal | undefined): Promise<Uploaded> {
    const stream = createReadStream(path);
    const arrived = await dataOf<Uploaded>(
      this.api.POST('/v1/uploads', {
        body: Readable.toWeb(stream) as never,
        bodySerializer: (bytes: unknown) => bytes,
        headers: { 'content-type': 'application/octet-stream' },
        duplex: 'half',
        signal: signal ?? null,
      }),
    )
      .catch((error: unknown): never => {
        throw stream.errored === null ? error : invalidArgument('file', path, `a file that can be read (${stream.errored.message})`);
      })
      .finally(() => stream.destroy());
    if (arrived.sha256 === sha256 && arrived.sizeBytes === sizeBytes) return arrived;
    throw new CloudError(
      'conflict',
      `${path} is not any more what was measured: ${arrived.sizeBytes} bytes with the digest ${arrived.sha256} arrived`,
      {
        field: 'file',
        given: path,
        outcome: 'not_applied',
      },
    );
  }
}
