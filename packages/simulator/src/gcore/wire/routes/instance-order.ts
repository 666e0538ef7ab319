import type { Instance } from '../../model/instance.ts';

type Key = (instance: Readonly<Instance>) => string | number;

const KEYS = new Map<string, Key>([
  ['created', (instance) => instance.createdAt],
  ['name', (instance) => instance.name],
  ['status', (instance) => instance.status],
]);

/** Sorts by `order_by` (`created`, `name` or `status` with `.asc` or `.desc`); newest first without it. */
export function orderInstances(instances: readonly Readonly<Instance>[], orderBy: string | null): readonly Readonly<Instance>[] {
  const [field = 'created', direction = 'desc'] = (orderBy ?? 'created.desc').split('.');
  const key = KEYS.get(field) ?? ((instance: Readonly<Instance>) => instance.createdAt);
  const sign = direction === 'asc' ? 1 : -1;
  return instances.toSorted((left, right) => sign * compare(key(left), key(right)));
}

const compare = (left: string | number, right: string | number): number => (left < right ? -1 : Number(left > right));
