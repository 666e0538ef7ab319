import type { LookUpContext } from '@isobar/core';
import { collectItems, pickByName } from '@isobar/core';
import { z } from 'zod';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';

interface NamedItem {
  readonly id: string;
  readonly name: string | null;
}

/** Lists of things that a create may name and that have no resource of their own here. */
const LISTS = {
  'key pair': {
    path: '/v1/auth/ssh_key',
    row: z
      .object({ ssh_key_id: z.string().min(1), name: z.string().nullish() })
      .transform(({ ssh_key_id: id, name }) => ({ id, name: name ?? null })),
  },
  'security group': {
    path: '/v1/security-groups',
    row: z
      .object({ firewall_id: z.string().min(1), title: z.string().nullish() })
      .transform(({ firewall_id: id, title }) => ({ id, name: title ?? null })),
  },
} as const;

/** The id of a key pair or security group given by id or name: one list. @throws CloudError `not_found`; `invalid_argument` for an ambiguous name */
export async function findNamedId(
  client: IwinvClient,
  kind: keyof typeof LISTS,
  idOrName: string,
  context: Pick<LookUpContext, 'field' | 'signal'>,
): Promise<string> {
  const { path, row } = LISTS[kind];
  const items = await collectItems<NamedItem>(
    (cursor, { signal }) => readPage(client, row, path, cursor, { operation: `list ${kind}s`, signal }),
    context,
  );
  return pickByName(items, idOrName, { ...context, cloud: client.cloud, kind }).id;
}
