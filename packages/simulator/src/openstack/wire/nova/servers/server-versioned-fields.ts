import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { ServerPlace } from './server-place.ts';

interface VersionedField {
  readonly since: string;
  readonly name: string;
  readonly value: (server: NovaServer, exchange: Exchange) => unknown;
  readonly shown?: (exchange: Exchange, place: ServerPlace, isShort: boolean) => boolean;
}

/** One row per key that came later; the answers before 2.75 to a rebuild have fewer of them. */
const VERSIONED_FIELDS: readonly VersionedField[] = [
  { since: '2.9', name: 'locked', value: ({ lock }) => lock !== null },
  {
    since: '2.16',
    name: 'host_status',
    value: ({ host }) => (host === null ? '' : 'UP'),
    shown: ({ caller }, _place, isShort) => caller.isAdmin && !isShort,
  },
  { since: '2.19', name: 'description', value: ({ description }) => description },
  { since: '2.26', name: 'tags', value: ({ tags }) => tags },
  {
    since: '2.54',
    name: 'key_name',
    value: ({ keyName }) => keyName,
    shown: (_exchange, place, isShort) => place === 'rebuild' && isShort,
  },
  {
    since: '2.63',
    name: 'trusted_image_certificates',
    value: ({ trustedCertificates }) => trustedCertificates,
  },
  {
    since: '2.71',
    name: 'server_groups',
    value: ({ id }, { context }) => {
      const groupId = context.backend.compute.groupIdOf(id);
      return groupId === undefined ? [] : [groupId];
    },
    shown: (_exchange, place) => place !== 'detail',
  },
  { since: '2.73', name: 'locked_reason', value: ({ lock }) => lock?.reason ?? null },
  {
    since: '2.90',
    name: 'OS-EXT-SRV-ATTR:hostname',
    value: ({ hostname }) => hostname,
    shown: (_exchange, _place, isShort) => !isShort,
  },
];

/** The keys that the microversion adds. */
export function toVersionedFields(exchange: Exchange, server: NovaServer, place: ServerPlace, isShort: boolean): Readonly<Record<string, unknown>> {
  const fields = VERSIONED_FIELDS.filter(({ since, shown }) => isAtLeast(exchange.version, since) && (shown?.(exchange, place, isShort) ?? true));
  return Object.fromEntries(fields.map(({ name, value }) => [name, value(server, exchange)]));
}
