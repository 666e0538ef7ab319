import type { Caller } from '../model/identity.ts';

/** One hypervisor as Placement counts it. */
export interface ResourceProvider {
  readonly id: string;
  readonly name: string;
  readonly generation: number;
  readonly inventory: Readonly<Record<'VCPU' | 'MEMORY_MB' | 'DISK_GB', { readonly total: number; readonly ratio: number; readonly used: number }>>;
}

export interface PlacementBackend {
  listProviders(caller: Caller): readonly ResourceProvider[];
}
