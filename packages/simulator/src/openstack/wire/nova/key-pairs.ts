import type { WireReply } from '../../../kernel/wire.ts';
import type { KeyPair, KeyPairType } from '../../model/key-pair.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { oneOf, refuse, requireFields, text } from '../shared/field-checks.ts';
import type { FieldCheck } from '../shared/field-checks.ts';
import { readWrapped } from '../shared/exchange.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { NotSimulated } from '../shared/not-simulated.ts';
import { cutPage, nextPageHref, PAGE_LIMIT } from '../shared/paging.ts';
import { toMicrosecondsTime } from '../shared/times.ts';
import { novaUrl } from './nova-links.ts';

const SAFE_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `GET /os-keypairs`; pages from 2.35. */
export function listKeyPairs(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const keys = context.backend.compute.listKeyPairs(caller, readUser(exchange));
  const toRow = (key: KeyPair) => ({ keypair: toBody(key, isAtLeast(version, '2.2')) });
  if (!isAtLeast(version, '2.35')) return { status: 200, body: { keypairs: keys.map(toRow) } };
  const limit = Math.min(Number(request.query.get('limit') ?? PAGE_LIMIT), PAGE_LIMIT);
  const marker = request.query.get('marker');
  const page = cutPage(keys, ({ name }) => name, marker, limit);
  if (page === undefined) throw new OpenStackRefusal('badRequest', `Marker ${marker} could not be found.`);
  const last = page.at(-1);
  const keypairs = page.map(toRow);
  if (last === undefined || page.length < limit) return { status: 200, body: { keypairs } };
  const href = nextPageHref(`${novaUrl(context)}/os-keypairs`, request.query, last.name);
  return { status: 200, body: { keypairs, keypairs_links: [{ rel: 'next', href }] } };
}

/** `GET /os-keypairs/{name}` */
export function showKeyPair(exchange: Exchange): WireReply {
  const { context, caller, version, parameter } = exchange;
  const key = context.backend.compute.getKeyPair(caller, parameter('name'), readUser(exchange));
  const keypair = {
    ...toBody(key, isAtLeast(version, '2.2')),
    user_id: key.userId,
    created_at: toMicrosecondsTime(key.createdAt),
    deleted: false,
    deleted_at: null,
    id: key.number,
    updated_at: null,
  };
  return { status: 200, body: { keypair } };
}

/** `POST /os-keypairs`: 200 at 2.1, 201 after. From 2.92 Nova makes no keys any more. */
export function createKeyPair({ context, caller, version, request }: Exchange): WireReply {
  const hasType = isAtLeast(version, '2.2');
  const importsOnly = isAtLeast(version, '2.92');
  const wanted = readWrapped(request, 'keypair');
  requireFields(wanted, {
    name: 'keypair',
    fields: {
      name: text(1, 255),
      public_key: text(0, Infinity),
      ...(hasType ? { type: oneOf('ssh', 'x509') } : {}),
      ...(isAtLeast(version, '2.10') ? { user_id: text() } : {}),
    },
    required: ['name', ...(importsOnly ? ['public_key'] : [])],
  });
  const name = String(wanted['name']);
  const problem = checkName(importsOnly ? '@._- ' : '_- ')(name);
  if (problem !== undefined) throw refuse('name', name, problem);
  const type: KeyPairType = wanted['type'] === 'x509' ? 'x509' : 'ssh';
  const { public_key: publicKey, user_id: userId } = wanted;
  if (publicKey === undefined && type === 'x509') throw new NotSimulated('new certificates');
  const made = context.backend.compute.createKeyPair(caller, {
    name,
    type,
    ...(typeof publicKey === 'string' ? { publicKey } : {}),
    ...(typeof userId === 'string' ? { userId } : {}),
  });
  const body = {
    ...(made.privateKey === undefined ? {} : { private_key: made.privateKey }),
    ...toBody(made.keyPair, hasType),
    user_id: made.keyPair.userId,
  };
  return { status: hasType ? 201 : 200, body: { keypair: body } };
}

/** `DELETE /os-keypairs/{name}`: 202 at 2.1, 204 after. */
export function deleteKeyPair(exchange: Exchange): WireReply {
  const { context, caller, version, parameter } = exchange;
  context.backend.compute.deleteKeyPair(caller, parameter('name'), readUser(exchange));
  return { status: isAtLeast(version, '2.2') ? 204 : 202 };
}

/** Another user's keys, from 2.10. */
function readUser({ version, request }: Exchange): string | undefined {
  return isAtLeast(version, '2.10') ? (request.query.get('user_id') ?? undefined) : undefined;
}

function checkName(signs: string): FieldCheck {
  const safe = `${signs}${SAFE_CHARACTERS}`;
  return (value) => {
    const isSafe = [...String(value)].every((sign) => safe.includes(sign));
    return isSafe ? undefined : `An invalid 'name' value was provided. The name must be: Only expected characters: [${safe}]`;
  };
}

function toBody(key: KeyPair, showsType: boolean) {
  return {
    name: key.name,
    public_key: key.publicKey,
    fingerprint: key.fingerprint,
    ...(showsType ? { type: key.type } : {}),
  };
}
