import type { JsonObject, Json, ResourceKind } from '@isobar/core';

import type { Row } from '../row.ts';
import { storableText } from './storable.ts';

type Members = Row & JsonObject;

/** Members that hold addresses, by kind. */
const ADDRESSES: Partial<Readonly<Record<ResourceKind, (row: Members) => readonly (Json | undefined)[]>>> = {
  server: (row) => inside(row['addresses'], 'address', 'macAddress'),
  port: (row) => [...inside(row['addresses'], 'address'), row['macAddress']],
  floatingIp: (row) => [row['address'], row['fixedAddress']],
  subnet: (row) => [row['cidr'], row['gateway']],
};

/** Of the text to be looked for and of what it is looked for in alike. */
export function foldText(text: string): string {
  return storableText(text.normalize('NFKC').toLowerCase());
}

/** Name, id, addresses and labels of a row, each on a line of its own. */
export function searchText(kind: ResourceKind, row: Row): string {
  const addresses = ADDRESSES[kind]?.(row as Members) ?? [];
  const labels = Object.entries(row.labels ?? {}).map(([name, value]) => `${name}=${value}`);
  const texts = [row.name, row.id, ...addresses, ...labels].filter((text) => typeof text === 'string');
  return foldText([...new Set(texts)].join('\n'));
}

function inside(list: Json | undefined, ...members: readonly string[]): readonly (Json | undefined)[] {
  return Array.isArray(list) ? list.flatMap((item: JsonObject) => members.map((member) => item[member])) : [];
}
