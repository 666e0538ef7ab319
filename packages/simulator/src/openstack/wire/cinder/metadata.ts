import { OpenStackRefusal } from '../../model/refusal.ts';
import type { BlockStorageBackend } from '../../backend/block-storage-backend.ts';
import type { Caller } from '../../model/identity.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange, HandlerRoute } from '../shared/exchange.ts';
import { requireFields, text } from '../shared/field-checks.ts';

type Metadata = Readonly<Record<string, string>>;

/** Whose metadata they are. */
interface Owner {
  readonly label: 'Volume' | 'Snapshot';
  read(storage: BlockStorageBackend, caller: Caller, id: string): Metadata;
  write(storage: BlockStorageBackend, caller: Caller, id: string, metadata: Metadata): void;
}

const VOLUME: Owner = {
  label: 'Volume',
  read: (storage, caller, id) => storage.getVolume(caller, id).metadata,
  write: (storage, caller, id, metadata) => void storage.updateVolume(caller, id, { metadata }),
};

const SNAPSHOT: Owner = {
  label: 'Snapshot',
  read: (storage, caller, id) => storage.getSnapshot(caller, id).metadata,
  write: (storage, caller, id, metadata) => void storage.updateSnapshot(caller, id, { metadata }),
};

export function volumeMetadataRoutes(pattern: string): readonly HandlerRoute[] {
  return metadataRoutes(VOLUME, pattern);
}

export function snapshotMetadataRoutes(pattern: string): readonly HandlerRoute[] {
  return metadataRoutes(SNAPSHOT, pattern);
}

/** POST merges, PUT replaces all; one key can be read, written and deleted. */
function metadataRoutes(owner: Owner, pattern: string): readonly HandlerRoute[] {
  const read = (exchange: Exchange) => owner.read(exchange.context.backend.blockStorage, exchange.caller, exchange.parameter('id'));
  const write = (exchange: Exchange, metadata: Metadata) => {
    owner.write(exchange.context.backend.blockStorage, exchange.caller, exchange.parameter('id'), metadata);
    return { status: 200, body: { metadata } };
  };
  const readItem = (exchange: Exchange): string => {
    const value = read(exchange)[exchange.parameter('key')];
    if (value !== undefined) return value;
    const text = `${owner.label} ${exchange.parameter('id')} has no metadata with key ${exchange.parameter('key')}.`;
    throw new OpenStackRefusal('notFound', text);
  };
  return [
    { method: 'GET', pattern, handler: (exchange) => ({ status: 200, body: { metadata: read(exchange) } }) },
    { method: 'POST', pattern, handler: (exchange) => write(exchange, { ...read(exchange), ...readMetadata(exchange) }) },
    { method: 'PUT', pattern, handler: (exchange) => write(exchange, readMetadata(exchange)) },
    {
      method: 'GET',
      pattern: `${pattern}/{key}`,
      handler: (exchange) => ({ status: 200, body: { meta: { [exchange.parameter('key')]: readItem(exchange) } } }),
    },
    {
      method: 'PUT',
      pattern: `${pattern}/{key}`,
      handler: (exchange) => {
        const meta = readItemBody(exchange);
        write(exchange, { ...read(exchange), ...meta });
        return { status: 200, body: { meta } };
      },
    },
    {
      method: 'DELETE',
      pattern: `${pattern}/{key}`,
      handler: (exchange) => {
        readItem(exchange);
        const { [exchange.parameter('key')]: _deleted, ...others } = read(exchange);
        write(exchange, others);
        return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' } };
      },
    },
  ];
}

function readMetadata({ request }: Exchange): Metadata {
  return toMetadata(readWrapped(request, 'metadata'), 'metadata');
}

/** The body's one key must be the path's. */
function readItemBody({ request, parameter }: Exchange): Metadata {
  const meta = toMetadata(readWrapped(request, 'meta'), 'meta');
  const names = Object.keys(meta);
  if (names.length > 1) throw new OpenStackRefusal('badRequest', 'Request body contains too many items');
  if (names[0] === parameter('key')) return meta;
  throw new OpenStackRefusal('badRequest', 'Request body and URI mismatch');
}

function toMetadata(value: Readonly<Record<string, unknown>>, name: string): Metadata {
  const fields = Object.fromEntries(Object.keys(value).map((key) => [key, text()]));
  requireFields(value, { name, fields });
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
