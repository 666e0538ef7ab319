import type { ProjectDocument, RegionDocument } from '../documents.ts';
import type { GcoreBackend } from '../../gcore-backend.ts';
import type { Project, Region, Resource, Scope } from '../../model/scope.ts';
import type { WireSwitches } from '../gcore-call.ts';
import { toBareTime } from '../times.ts';

interface Place {
  readonly project_id: number;
  readonly region_id: number;
  readonly region: string;
}

type SharedPlace = Omit<Place, 'project_id'> & { readonly project_id: number | null };

/** The three fields that say where a resource is; `region` is the region's display name. */
export function toPlace(backend: GcoreBackend, scope: Scope): Place {
  const region = backend.places.regions.find((row) => row.id === scope.regionId);
  return { project_id: scope.projectId, region_id: scope.regionId, region: region?.displayName ?? '' };
}

/** What all projects share has a region and no project. */
export const toSharedPlace = (backend: GcoreBackend, scope: Scope, resource: Pick<Resource, 'projectId'>): SharedPlace => ({
  ...toPlace(backend, scope),
  project_id: resource.projectId === null ? null : scope.projectId,
});

/** Inside an interface the shared network was recorded with nothing in any of the three. */
export const NO_PLACE = { project_id: null, region_id: null, region: null } as const;

export const toProjectBody = (project: Project): ProjectDocument => ({
  id: project.id,
  client_id: project.clientId,
  name: project.name,
  description: project.description,
  is_default: project.isDefault,
  state: 'ACTIVE',
  created_at: toBareTime(project.createdAt),
  deleted_at: null,
  task_id: null,
});

/** As recorded: without the `slug` of the newest description, coordinates as texts; strict clients want the slug. */
export const toRegionBody = (region: Region, shape: WireSwitches['replyShape']): RegionDocument => ({
  ...(shape === 'described' ? { slug: region.displayName.toLowerCase() } : {}),
  id: region.id,
  display_name: region.displayName,
  keystone_name: region.keystoneName,
  state: region.state,
  country: region.country,
  zone: 'EMEA',
  task_id: null,
  endpoint_type: 'public',
  external_network_id: region.externalNetworkId,
  created_on: toBareTime(region.createdAt),
  created_at: toBareTime(region.createdAt),
  keystone_id: region.id,
  has_kvm: true,
  has_baremetal: false,
  has_basic_vm: false,
  has_sfs: false,
  has_dbaas: false,
  has_ddos: false,
  ddos_endpoint_id: null,
  vlan_physical_network: 'br-ex',
  available_volume_types: region.volumeTypes,
  metrics_database_id: region.id,
  access_level: 'core',
  has_k8s: true,
  has_ai: false,
  has_ai_gpu: false,
  ai_service_endpoint_id: null,
  coordinates: { latitude: region.latitude, longitude: region.longitude },
  file_share_types: null,
});
