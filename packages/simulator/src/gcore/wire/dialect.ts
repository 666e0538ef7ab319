import type { VolumeTypeName } from '../model/volume-type.ts';

export type GcoreDialectName = 'gcore' | 'edgecenter';

/** How a cloud of this platform speaks: the vendor's own today, or an older white label. */
export interface GcoreDialect {
  readonly name: GcoreDialectName;
  /** Gcore sends the new names and the old ones, EdgeCenter only the old ones. */
  readonly fieldNames: 'both' | 'old';
  /** The answer to a path that does not exist. */
  readonly unknownRoute: 'json' | 'empty';
  /** EdgeCenter has availability zones, the standard one first; Gcore has none. */
  readonly availabilityZones: readonly string[];
  /** Keys of `created_resources` beyond those of Gcore. */
  readonly moreCreatedKeys: readonly string[];
  /** EdgeCenter has no `ssd_lowlatency`, and a type of its own. */
  readonly volumeTypes: readonly VolumeTypeName[];
  /** EdgeCenter cannot make a reserved IP of an existing port. */
  readonly canReservePort: boolean;
}

export const DIALECTS: Readonly<Record<GcoreDialectName, GcoreDialect>> = {
  gcore: {
    name: 'gcore',
    fieldNames: 'both',
    unknownRoute: 'json',
    availabilityZones: [],
    moreCreatedKeys: [],
    volumeTypes: ['standard', 'ssd_hiiops', 'ssd_lowlatency'],
    canReservePort: true,
  },
  edgecenter: {
    name: 'edgecenter',
    fieldNames: 'old',
    unknownRoute: 'empty',
    availabilityZones: ['nova', 'nova-2'],
    moreCreatedKeys: ['mkaasclusters', 'mkaaspools', 'dbaasclusters'],
    volumeTypes: ['standard', 'ssd_hiiops', 'infra_ssd'],
    canReservePort: false,
  },
};

/** Every key that `created_resources` has, mostly with an empty list. */
export const CREATED_KEYS: readonly string[] = [
  'instances',
  'volumes',
  'floatingips',
  'networks',
  'subnets',
  'routers',
  'snapshots',
  'loadbalancers',
  'listeners',
  'pools',
  'healthmonitors',
  'members',
  'secrets',
  'ports',
  'images',
  'ddos_profiles',
  'postgresql_clusters',
  'k8s_clusters',
  'k8s_pools',
  'laas_topic',
  'l7polices',
  'l7rules',
  'servergroups',
  'faas_namespaces',
  'faas_functions',
  'caas_containers',
  'registry_registries',
  'registry_users',
  'projects',
  'ai_clusters',
  'file_shares',
  'inference_instances',
  'api_keys',
];
