import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NovaServer } from '../../../model/server.ts';
import { requireFields, textMap } from '../../shared/field-checks.ts';
import { isJsonObject, readJsonBody } from '../../shared/exchange.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';

/** `GET /servers/{id}/metadata` */
export function showMetadata(exchange: Exchange): WireReply {
  return { status: 200, body: { metadata: readServer(exchange).metadata } };
}

/** `POST` adds to what is there, `PUT` replaces all of it. */
export function mergeMetadata(exchange: Exchange): WireReply {
  return writeMetadata(exchange, { ...readServer(exchange).metadata, ...readMetadata(exchange) });
}

export function replaceMetadata(exchange: Exchange): WireReply {
  return writeMetadata(exchange, readMetadata(exchange));
}

/** `DELETE /servers/{id}/metadata/{key}` */
export function deleteMetadataKey(exchange: Exchange): WireReply {
  const key = exchange.parameter('key');
  const { [key]: removed, ...rest } = readServer(exchange).metadata;
  if (removed === undefined) {
    throw new OpenStackRefusal('notFound', 'Metadata item was not found');
  }
  writeMetadata(exchange, rest);
  return { status: 204 };
}

/** `GET /servers/{id}/tags`, from 2.26. */
export function showTags(exchange: Exchange): WireReply {
  requireTagVersion(exchange);
  return { status: 200, body: { tags: readServer(exchange).tags } };
}

export function replaceTags(exchange: Exchange): WireReply {
  requireTagVersion(exchange);
  const { tags } = readJsonBody(exchange.request) as { tags?: unknown };
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string')) {
    throw new OpenStackRefusal('badRequest', 'Malformed request body');
  }
  return { status: 200, body: { tags: writeTags(exchange, tags).tags } };
}

/** `PUT /servers/{id}/tags/{tag}`: 201 for a new one, 204 for one that was there. */
export function addTag(exchange: Exchange): WireReply {
  requireTagVersion(exchange);
  const tag = exchange.parameter('tag');
  const { tags } = readServer(exchange);
  if (tags.includes(tag)) return { status: 204 };
  writeTags(exchange, [...tags, tag]);
  return { status: 201 };
}

export function deleteTag(exchange: Exchange): WireReply {
  requireTagVersion(exchange);
  const tag = exchange.parameter('tag');
  const { id, tags } = readServer(exchange);
  if (!tags.includes(tag)) {
    throw new OpenStackRefusal('notFound', `Server ${id} has no tag '${tag}'`);
  }
  writeTags(
    exchange,
    tags.filter((other) => other !== tag),
  );
  return { status: 204 };
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}

function readMetadata({ request }: Exchange): Readonly<Record<string, string>> {
  const body = readJsonBody(request);
  requireFields(body, { name: 'metadata', fields: { metadata: textMap }, required: ['metadata'] });
  const { metadata } = body as { metadata?: unknown };
  return isJsonObject(metadata) ? (metadata as Readonly<Record<string, string>>) : {};
}

function writeMetadata(exchange: Exchange, metadata: Readonly<Record<string, string>>): WireReply {
  const { context, caller, parameter } = exchange;
  const server = context.backend.compute.setMetadata(caller, parameter('id'), metadata);
  return { status: 200, body: { metadata: server.metadata } };
}

function writeTags({ context, caller, parameter }: Exchange, tags: readonly string[]): NovaServer {
  return context.backend.compute.setTags(caller, parameter('id'), tags);
}

function requireTagVersion({ version }: Exchange): void {
  if (isAtLeast(version, '2.26')) return;
  throw new OpenStackRefusal('notFound', 'The resource could not be found.');
}
