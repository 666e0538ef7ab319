import type { ResourceKind } from '@isobar/core';

import type { Row } from '../row.ts';

interface Priced extends Row {
  readonly prices?: readonly { readonly readAt: string }[];
}

/** Rows without members that are another with every reading though nothing changed, by kind. */
const STABLE: Partial<Readonly<Record<ResourceKind, (row: Row) => Row>>> = {
  flavor: (row) => {
    const { prices, ...rest } = row as Priced;
    return prices === undefined ? row : { ...rest, prices: prices.map(({ readAt: _readAt, ...price }) => price) };
  },
};

export function withoutVolatile(kind: ResourceKind, row: Row): Row {
  return STABLE[kind]?.(row) ?? row;
}
