import type { WireReply } from '../../../../kernel/wire.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { unsupportedMediaType } from '../glance-errors.ts';
import type { GlanceExchange } from '../glance-exchange.ts';

const BYTES = 'application/octet-stream';

/** `PUT /v2/images/{id}/file`: 204 when all is written. */
export function uploadImage(exchange: GlanceExchange): WireReply {
  return writeBytes(exchange, (images, id, bytes) => images.uploadImage(exchange.caller, id, bytes));
}

/** `PUT /v2/images/{id}/stage`: the bytes wait for an import. */
export function stageImage(exchange: GlanceExchange): WireReply {
  return writeBytes(exchange, (images, id, bytes) => images.stageImage(exchange.caller, id, bytes));
}

/** `GET /v2/images/{id}/file`: all of it, whatever range is asked for; 204 before an upload. */
export function downloadImage({ context, caller, parameter }: GlanceExchange): WireReply {
  const { images } = context.backend;
  const bytes = images.downloadImage(caller, parameter('id'));
  if (bytes === 'empty') return { status: 204 };
  if (bytes === 'unknown') throw new NotSimulated('downloads of images of which only the sums are known');
  const { checksum } = images.getImage(caller, parameter('id'));
  return { status: 200, headers: { 'content-type': BYTES, ...(checksum === null ? {} : { 'content-md5': checksum }) }, body: bytes };
}

function writeBytes(
  { context, request, parameter }: GlanceExchange,
  write: (images: GlanceExchange['context']['backend']['images'], id: string, bytes: Uint8Array) => void,
): WireReply {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (type !== BYTES) return unsupportedMediaType(`Invalid content type ${type}`);
  write(context.backend.images, parameter('id'), request.body);
  return { status: 204 };
}
