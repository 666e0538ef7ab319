import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { QuotaExcess } from '../../gcore-refusal.ts';

export const QUOTA_NAMES = [
  'vm_count',
  'cpu_count',
  'ram',
  'volume_count',
  'volume_size',
  'volume_snapshots_count',
  'volume_snapshots_size',
  'external_ip_count',
  'floating_count',
  'image_count',
  'image_size',
  'firewall_count',
  'network_count',
  'subnet_count',
  'router_count',
  'servergroup_count',
] as const;
export type QuotaName = (typeof QUOTA_NAMES)[number];

/** Counted over all regions. */
export const GLOBAL_QUOTA_NAMES = ['keypair_count', 'project_count'] as const;
type GlobalQuotaName = (typeof GLOBAL_QUOTA_NAMES)[number];
type AnyQuotaName = QuotaName | GlobalQuotaName;

/** Amounts per quota; `ram` in MiB, `volume_size` in GiB, `image_size` in bytes. */
export type QuotaAmounts = Readonly<Partial<Record<QuotaName, number>>>;

/** What exists over all regions. */
export type GlobalUse = Readonly<Record<GlobalQuotaName, number>>;

const DEFAULT_LIMITS: Readonly<Record<AnyQuotaName, number>> = {
  vm_count: 100_000,
  cpu_count: 1_000_000,
  ram: 4_000_000_000,
  volume_count: 200_000,
  volume_size: 100_000_000,
  volume_snapshots_count: 100_000,
  volume_snapshots_size: 100_000_000,
  external_ip_count: 60_000,
  floating_count: 60_000,
  image_count: 100_000,
  image_size: 1_000_000_000_000_000,
  firewall_count: 10_000,
  network_count: 10_000,
  subnet_count: 10_000,
  router_count: 10_000,
  servergroup_count: 10_000,
  keypair_count: 10_000,
  project_count: 100,
};

/** Limits of a region, and what is spoken for by tasks that have not made their resources yet. */
export class QuotaBook {
  readonly #limits = new Map<AnyQuotaName, number>([...QUOTA_NAMES, ...GLOBAL_QUOTA_NAMES].map((name) => [name, DEFAULT_LIMITS[name]]));
  readonly #pending = new Map<symbol, QuotaAmounts>();
  readonly #countUse: (regionId: number) => QuotaAmounts;
  readonly #countGlobalUse: () => GlobalUse;

  /** Both count what exists: in a region, and over all. */
  constructor(countUse: (regionId: number) => QuotaAmounts, countGlobalUse: () => GlobalUse) {
    this.#countUse = countUse;
    this.#countGlobalUse = countGlobalUse;
  }

  setLimit(name: AnyQuotaName, limit: number): void {
    this.#limits.set(name, limit);
  }

  list(place: { readonly regionId: number }): readonly { name: QuotaName; limit: number; usage: number }[] {
    const use = this.#countUse(place.regionId);
    return QUOTA_NAMES.map((name) => ({ name, limit: this.#limit(name), usage: use[name] ?? 0 }));
  }

  listGlobal(): readonly { name: GlobalQuotaName; limit: number; usage: number }[] {
    const use = this.#countGlobalUse();
    return GLOBAL_QUOTA_NAMES.map((name) => ({ name, limit: this.#limit(name), usage: use[name] }));
  }

  /** Throws the platform's refusal when there is no room for one more. */
  requireGlobalRoom(attribute: GlobalQuotaName): void {
    const usage = this.#countGlobalUse()[attribute];
    const limit = this.#limit(attribute);
    if (usage < limit) return;
    throw new GcoreRefusal({ kind: 'quota', excess: { attribute, usage, requested: usage + 1, limit } });
  }

  /**
   * Sets the amounts aside and returns how to give them back (once the resources count themselves,
   * or the task failed). Throws the platform's refusal: one form for machines, one for the rest.
   */
  reserve(regionId: number, amounts: QuotaAmounts, form: 'quota' | 'quotas'): () => void {
    const excesses = this.#findExcesses(regionId, amounts);
    const [first] = excesses;
    if (first !== undefined) {
      throw new GcoreRefusal(form === 'quotas' ? { kind: 'quotas', excesses } : { kind: 'quota', excess: first });
    }
    const key = Symbol('reservation');
    this.#pending.set(key, amounts);
    return () => void this.#pending.delete(key);
  }

  #findExcesses(regionId: number, amounts: QuotaAmounts): readonly QuotaExcess[] {
    const use = this.#countUse(regionId);
    return QUOTA_NAMES.flatMap((name) => {
      const amount = amounts[name] ?? 0;
      const usage = (use[name] ?? 0) + this.#pendingOf(name);
      const limit = this.#limit(name);
      if (amount === 0 || usage + amount <= limit) return [];
      return [{ attribute: name, usage, requested: usage + amount, limit }];
    });
  }

  #pendingOf(name: QuotaName): number {
    let sum = 0;
    for (const amounts of this.#pending.values()) sum += amounts[name] ?? 0;
    return sum;
  }

  #limit(name: AnyQuotaName): number {
    return this.#limits.get(name) ?? 0;
  }
}
