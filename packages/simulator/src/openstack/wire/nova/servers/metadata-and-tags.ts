import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { MetadataChange } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { requireFields, textMap } from '../../shared/field-checks.ts';
import { isJsonObject, readJsonBody } from '../../shared/exchange.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { novaUrl } from '../nova-links.ts';

type TextMap = Readonly<Record<string, string>>;

/** `GET /servers/{id}/metadata` */
export function showMetadata(exchange: Exchange): WireReply {
  return { status: 200, body: { metadata: readServer(exchange).metadata } };
}

/** `POST` adds to what is there, `PUT` replaces all of it. */
export function mergeMetadata(exchange: Exchange): WireReply {
  return writeMetadata(exchange, 'merge');
}

export function replaceMetadata(exchange: Exchange): WireReply {
  return writeMetadata(exchange, 'replace');
}

/** `GET /servers/{id}/metadata/{key}` */
export function showMetadataItem(exchange: Exchange): WireReply {
  const key = exchange.parameter('key');
  const value = readServer(exchange).metadata[key];
  if (value === undefined) throw new OpenStackRefusal('notFound', 'Metadata item was not found');
  return { status: 200, body: { meta: { [key]: value } } };
}

/** `PUT /servers/{id}/metadata/{key}`: the body names the same key. */
export function setMetadataItem(exchange: Exchange): WireReply {
  const { context, caller, parameter } = exchange;
  const meta = readTexts(exchange, 'meta');
  if (!(parameter('key') in meta)) {
    throw new OpenStackRefusal('badRequest', 'Request body and URI mismatch');
  }
  context.backend.compute.setMetadata(caller, parameter('id'), { metadata: meta, mode: 'merge' });
  return { status: 200, body: { meta } };
}

/** `DELETE /servers/{id}/metadata/{key}` */
export function deleteMetadataKey({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.deleteMetadataItem(caller, parameter('id'), parameter('key'));
  return { status: 204 };
}

/** `GET /servers/{id}/tags`, from 2.26 as all that follows. */
export function showTags(exchange: Exchange): WireReply {
  return { status: 200, body: { tags: readServer(exchange).tags } };
}

/** `PUT /servers/{id}/tags` */
export function replaceTags({ context, caller, parameter, request }: Exchange): WireReply {
  const { tags } = readJsonBody(request) as { tags?: unknown };
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) {
    throw new OpenStackRefusal('badRequest', 'Malformed request body');
  }
  return { status: 200, body: { tags: context.backend.compute.setTags(caller, parameter('id'), tags).tags } };
}

/** `DELETE /servers/{id}/tags` */
export function clearTags({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.setTags(caller, parameter('id'), []);
  return { status: 204 };
}

/** `GET /servers/{id}/tags/{tag}`: 204 when it is there. */
export function checkTag(exchange: Exchange): WireReply {
  const tag = exchange.parameter('tag');
  const { id, tags } = readServer(exchange);
  if (tags.includes(tag)) return { status: 204 };
  throw new OpenStackRefusal('notFound', `Server ${id} has no tag '${tag}'`);
}

/** `PUT /servers/{id}/tags/{tag}`: 201 for a new one, 204 for one that was there. */
export function addTag({ context, caller, parameter }: Exchange): WireReply {
  const [id, tag] = [parameter('id'), parameter('tag')];
  if (!context.backend.compute.addTag(caller, id, tag)) return { status: 204 };
  return { status: 201, headers: { location: `${novaUrl(context)}/servers/${id}/tags/${tag}` } };
}

/** `DELETE /servers/{id}/tags/{tag}` */
export function deleteTag({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.deleteTag(caller, parameter('id'), parameter('tag'));
  return { status: 204 };
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}

function writeMetadata(exchange: Exchange, mode: MetadataChange['mode']): WireReply {
  const { context, caller, parameter } = exchange;
  const metadata = readTexts(exchange, 'metadata');
  const server = context.backend.compute.setMetadata(caller, parameter('id'), { metadata, mode });
  return { status: 200, body: { metadata: server.metadata } };
}

function readTexts({ request }: Exchange, name: 'metadata' | 'meta'): TextMap {
  const body = readJsonBody(request);
  requireFields(body, { name, fields: { [name]: textMap }, required: [name] });
  const value = body[name];
  return isJsonObject(value) ? (value as TextMap) : {};
}
