import type { ResourceReader } from '../adapter/adapter.ts';
import { CloudError } from '../error/cloud-error.ts';
import { collectItems } from '../paging/iterate-pages.ts';
import type { ReadOptions } from '../paging/page.ts';
import { formatRef } from './ref.ts';

interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface LookUpContext extends ReadOptions {
  readonly cloud: string;
  /** Such as `server` or `image`. */
  readonly kind: string;
  /** Field of the request, for the error. */
  readonly field?: string;
}

/**
 * Finds one resource by id (one read) or by name (one list).
 * @throws CloudError `not_found`; `invalid_argument` for an ambiguous name, naming the ids
 */
export async function lookUp<Item extends Named>(reader: ResourceReader<Item>, idOrName: string, context: LookUpContext): Promise<Item> {
  if (reader.isId(idOrName)) return reader.get(idOrName, { signal: context.signal });
  const items = await collectItems((cursor, options) => reader.listPage(cursor, options), { signal: context.signal });
  return pickByName(items, idOrName, context);
}

export function pickByName<Item extends Named>(items: readonly Item[], idOrName: string, context: LookUpContext): Item {
  const exact = items.find((item) => item.id === idOrName);
  if (exact !== undefined) return exact;
  const [found, ...others] = items.filter((item) => item.name === idOrName);
  if (found !== undefined && others.length === 0) return found;
  const details = {
    cloud: context.cloud,
    operation: `find ${context.kind}`,
    resource: formatRef(context.cloud, idOrName),
    outcome: 'not_applied',
  } as const;
  const field = context.field === undefined ? {} : { field: context.field, given: idOrName };
  if (found === undefined) throw new CloudError('not_found', `no ${context.kind} ${idOrName} in ${context.cloud}`, { ...details, ...field });
  const ids = [found, ...others].map((item) => item.id).join(', ');
  throw new CloudError('invalid_argument', `${context.kind} ${idOrName} is ambiguous in ${context.cloud}: ${ids}. Use an id.`, {
    ...details,
    field: context.field ?? context.kind,
    given: idOrName,
    allowed: ids,
  });
}
