import type { WireReply } from '../../../../kernel/wire.ts';
import type { GlanceImage } from '../../../model/image.ts';
import { requireFields, text, textMap, wholeNumber } from '../../shared/field-checks.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { ActionRow } from './action-handler.ts';

/** Actions that make an image of a server. */
export const IMAGE_ACTIONS: readonly ActionRow[] = [
  { name: 'createImage', run: createImage },
  { name: 'createBackup', run: createBackup },
];

function createImage(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, { name: 'createImage', fields: { name: text(1, 255), metadata: textMap }, required: ['name'] });
  const image = exchange.context.backend.compute.createImage(exchange.caller, exchange.parameter('id'), {
    name: String(argument['name']),
    metadata: readMetadata(argument),
  });
  return toImageReply(exchange, image, true);
}

function createBackup(exchange: Exchange, argument: JsonObject): WireReply {
  requireFields(argument, {
    name: 'createBackup',
    fields: { name: text(1, 255), backup_type: text(), rotation: wholeNumber(0), metadata: textMap },
    required: ['name', 'backup_type', 'rotation'],
  });
  const rotation = Number(argument['rotation']);
  const image = exchange.context.backend.compute.createBackup(exchange.caller, exchange.parameter('id'), {
    name: String(argument['name']),
    backupType: String(argument['backup_type']),
    rotation,
    metadata: readMetadata(argument),
  });
  return toImageReply(exchange, image, rotation > 0);
}

/** Until 2.44 the id of the image stands only in Location, and the answer without a body says it is HTML. */
function toImageReply({ context, version }: Exchange, { id }: GlanceImage, hasLocation: boolean): WireReply {
  if (isAtLeast(version, '2.45')) return { status: 202, body: { image_id: id } };
  return {
    status: 202,
    headers: { 'content-type': 'text/html; charset=UTF-8', ...(hasLocation ? { location: `${context.origin()}/image/images/${id}` } : {}) },
  };
}

function readMetadata({ metadata }: JsonObject & { metadata?: unknown }): Readonly<Record<string, string>> {
  return isJsonObject(metadata) ? (metadata as Readonly<Record<string, string>>) : {};
}
