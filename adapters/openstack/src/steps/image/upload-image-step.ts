import type { JsonObject, Observation, Reconciliation, SourceFile, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText } from '@isobar/core';
import type { FileDigests } from '@isobar/transport';
import { digestOfFile, plannedBytes } from '@isobar/transport';

import { requestIdOf } from '../../wire/request-id.ts';
import { idOf } from '../resource/resource-look.ts';
import { EMPTY_RECEIPT, receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import type { StoredImage } from './stored-image.ts';
import { LOST, readStored } from './stored-image.ts';

const OPERATION = 'upload image';

/** Sends the bytes of a file into a new image, and compares what Glance stored with what was planned. */
export class UploadImageStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, outputs, report, signal }: StepContext): Promise<StepReceipt> {
    const { api } = this.parts;
    const id = idOf(input, outputs);
    const file = fileOf(input);
    let digests: FileDigests = {};
    const open = () => plannedBytes(file, (made) => (digests = made), report);
    const reply = await api.send({
      service: 'image',
      method: 'PUT',
      path: `/images/${encodeURIComponent(id)}/file`,
      stream: { open, sizeBytes: file.sizeBytes },
      operation: OPERATION,
      resource: formatRef(api.cloud, id),
      signal,
    });
    return receiptOf(requestIdOf(reply), digests);
  }

  /** A queued image has taken nothing, so that the bytes are sent again. */
  async reconcile({ input, outputs, signal }: StepContext): Promise<Reconciliation> {
    const image = await readStored(this.parts.api, idOf(input, outputs), signal);
    if (image === null || image.status === 'queued') return { outcome: 'not_applied' };
    return image.status === 'saving' ? { outcome: 'undecided', seen: 'image saving' } : { outcome: 'applied', receipt: EMPTY_RECEIPT };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, outputs, receipt, signal } = context;
    const { api } = this.parts;
    const id = idOf(input, outputs);
    const image = await readStored(api, id, signal);
    if (image === null || LOST.has(image.status))
      return this.failure(id, 'internal', `Glance took the bytes, and the image is ${image?.status ?? 'gone'}`);
    if (image.status !== 'active') return { state: 'waiting', seen: `image ${image.status}` };
    const file = fileOf(input);
    if (image.size !== file.sizeBytes)
      return this.failure(id, 'invalid_response', `${file.sizeBytes} bytes were sent, ${image.size ?? 'none'} are stored`);
    const compared = await compare(image, file, receipt.output);
    if (compared === 'other')
      return this.failure(id, 'invalid_response', `the ${image.os_hash_algo ?? ''} of what is stored is not that of the file`);
    const ref = formatRef(api.cloud, id);
    return { state: 'done', output: { id, verifiedBy: compared }, result: { ref, changed: true, resourceState: 'changed' } };
  }

  private failure(id: string, code: 'internal' | 'invalid_response', text: string): Observation {
    const { cloud } = this.parts.api;
    const details = { cloud, provider: 'openstack', operation: OPERATION, resource: formatRef(cloud, id), outcome: 'applied' } as const;
    return { state: 'failed', error: new CloudError(code, `${OPERATION}: ${text}`, details).toJSON() };
  }
}

function fileOf(input: JsonObject): SourceFile {
  return { path: requireText(input, 'path'), sizeBytes: Number(input['sizeBytes']), sha256: requireText(input, 'sha256') };
}

/** The algorithm by which both are known to be alike; `size` where no digest of both can be had. */
async function compare({ os_hash_algo: algorithm, os_hash_value: stored }: StoredImage, file: SourceFile, sent: JsonObject): Promise<string> {
  if (typeof algorithm !== 'string' || typeof stored !== 'string') return 'size';
  const known = algorithm === 'sha256' ? file.sha256 : optionalText(sent, algorithm);
  const own = known ?? (await digestOfFile(file.path, algorithm));
  if (own === null) return 'size';
  return own === stored ? algorithm : 'other';
}
