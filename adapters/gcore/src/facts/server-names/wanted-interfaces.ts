import type { AddressIntent } from '@isobar/core';
import { invalidArgument, pickByName } from '@isobar/core';

import type { NetworkRow } from '../../network/network-wire.ts';
import type { PortSettings, WantedInterface } from '../gcore-facts.ts';
import type { ReservedPortFacts } from '../named-things.ts';

interface Known {
  readonly networks: readonly NetworkRow[];
  readonly reserved: readonly ReservedPortFacts[];
}

const FAMILIES = { 4: 'ipv4', 6: 'ipv6', dual: 'dual' } as const;

/**
 * Interface by interface what the cloud is asked for (SOURCES.md#gcore-create-interface-fields). Pure.
 * @param given the field of the request, for errors
 * @throws CloudError `not_found` or `invalid_argument` for what is not there or cannot be
 */
export function toWantedInterfaces(
  cloud: string,
  known: Known,
  intents: readonly AddressIntent[],
  given: 'networks' | 'addressing',
): readonly WantedInterface[] {
  return intents.map((intent, index) => {
    const place = placeOf(cloud, known, intent, given === 'networks' ? { network: `networks[${index}]`, at: 'networks' } : fieldsAt(index));
    const family = intent.family === undefined ? {} : { family: FAMILIES[intent.family] };
    const settings = settingsOf(intent);
    return { ...place, ...(place.kind === 'reserved' ? {} : family), ...(settings === null ? {} : { settings }) };
  });
}

interface Fields {
  readonly network: string;
  readonly at: string;
}

const fieldsAt = (index: number): Fields => ({ network: `addressing[${index}].network`, at: `addressing[${index}]` });

function placeOf(cloud: string, known: Known, intent: AddressIntent, fields: Fields): WantedInterface {
  if (intent.public === 'reserved') return reservedOf(known, intent, fields);
  if (intent.network === undefined && (intent.public === undefined || intent.public === 'auto')) return external(intent, fields);
  const rows = known.networks.map((row) => ({ ...row, name: row.name ?? null }));
  const wanted = intent.network ?? onlyNetwork(known.networks, fields);
  const network = pickByName(rows, wanted, { cloud, kind: 'network', field: fields.network });
  if (network.external === true) return external(intent, fields);
  const address = intent.address === undefined ? {} : { address: intent.address };
  return { kind: 'network', networkId: network.id, newFloatingIp: intent.public === 'auto' || intent.public === 'floating', ...address };
}

function external({ address }: AddressIntent, { at }: Fields): WantedInterface {
  if (address === undefined) return { kind: 'external' };
  throw invalidArgument(`${at}.address`, address, 'nothing: the cloud gives public addresses itself; or public: reserved for one that is reserved');
}

/** A reserved address that exists and is free. */
function reservedOf({ reserved }: Known, { address }: AddressIntent, { at }: Fields): WantedInterface {
  const free = reserved.filter((port) => !port.held);
  const port = free.find((candidate) => address !== undefined && candidate.addresses.includes(address));
  if (port !== undefined) return { kind: 'reserved', portId: port.id };
  const known = free.flatMap(({ addresses }) => addresses).join(', ');
  throw invalidArgument(`${at}.address`, address, known === '' ? 'a reserved address that is free; make one first' : `one of ${known}`);
}

/** @throws CloudError `invalid_argument` where there is no single or default network */
function onlyNetwork(networks: readonly NetworkRow[], { at }: Fields): string {
  const own = networks.filter((row) => row.external !== true);
  const [first, ...others] = own;
  const chosen = own.find((row) => row.default === true) ?? (others.length === 0 ? first : undefined);
  if (chosen !== undefined) return chosen.id;
  const names = own.map((row) => row.name ?? row.id).join(', ');
  throw invalidArgument(at, undefined, names === '' ? 'a network; this project has none' : `one of ${names}`);
}

/** What is set on the port once the server has it (SOURCES.md#gcore-op-port-patch). */
function settingsOf({ allowedPairs, portSecurity }: AddressIntent): PortSettings | null {
  if (allowedPairs === undefined && portSecurity === undefined) return null;
  return { ...(allowedPairs === undefined ? {} : { allowedPairs }), ...(portSecurity === undefined ? {} : { portSecurity }) };
}
