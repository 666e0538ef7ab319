import type { HandlerRoute } from '../shared/exchange.ts';
import { listFlavorDetails, listFlavors, showExtraSpec, showExtraSpecs, showFlavor } from './flavors.ts';
import { deleteImage, listImageDetails, listImages, showImage, showImageMetadata } from './image-proxy.ts';
import { createKeyPair, deleteKeyPair, listKeyPairs, showKeyPair } from './key-pairs.ts';
import { showLimits } from './limits.ts';
import { listHypervisorDetails, listHypervisors, listMigrations, listServices, listZoneDetails, listZones, showHypervisor } from './operators.ts';
import { deleteQuotaSet, showQuotaDefaults, showQuotaDetails, showQuotaSet, updateQuotaSet } from './quota-sets.ts';
import { createServerGroup, deleteServerGroup, listServerGroups, showServerGroup } from './server-groups.ts';
import { SERVER_ROUTES } from './server-routes.ts';
import { listTenantUsages, showTenantUsage } from './tenant-usage.ts';
import { within } from './version-gate.ts';

const IMAGES = { until: '2.35' };

/** Everything of Nova that is simulated. */
export const NOVA_ROUTES: readonly HandlerRoute[] = [
  ...SERVER_ROUTES,
  { method: 'GET', pattern: '/v2.1/flavors', handler: listFlavors },
  { method: 'GET', pattern: '/v2.1/flavors/detail', handler: listFlavorDetails },
  { method: 'GET', pattern: '/v2.1/flavors/{id}', handler: showFlavor },
  { method: 'GET', pattern: '/v2.1/flavors/{id}/os-extra_specs', handler: showExtraSpecs },
  { method: 'GET', pattern: '/v2.1/flavors/{id}/os-extra_specs/{key}', handler: showExtraSpec },
  { method: 'GET', pattern: '/v2.1/images', handler: within(IMAGES, listImages) },
  { method: 'GET', pattern: '/v2.1/images/detail', handler: within(IMAGES, listImageDetails) },
  { method: 'GET', pattern: '/v2.1/images/{id}', handler: within(IMAGES, showImage) },
  { method: 'DELETE', pattern: '/v2.1/images/{id}', handler: within(IMAGES, deleteImage) },
  { method: 'GET', pattern: '/v2.1/images/{id}/metadata', handler: within({ until: '2.38' }, showImageMetadata) },
  { method: 'GET', pattern: '/v2.1/os-keypairs', handler: listKeyPairs },
  { method: 'POST', pattern: '/v2.1/os-keypairs', handler: createKeyPair },
  { method: 'GET', pattern: '/v2.1/os-keypairs/{name}', handler: showKeyPair },
  { method: 'DELETE', pattern: '/v2.1/os-keypairs/{name}', handler: deleteKeyPair },
  { method: 'GET', pattern: '/v2.1/os-server-groups', handler: listServerGroups },
  { method: 'POST', pattern: '/v2.1/os-server-groups', handler: createServerGroup },
  { method: 'GET', pattern: '/v2.1/os-server-groups/{id}', handler: showServerGroup },
  { method: 'DELETE', pattern: '/v2.1/os-server-groups/{id}', handler: deleteServerGroup },
  { method: 'GET', pattern: '/v2.1/os-quota-sets/{projectId}', handler: showQuotaSet },
  { method: 'PUT', pattern: '/v2.1/os-quota-sets/{projectId}', handler: updateQuotaSet },
  { method: 'DELETE', pattern: '/v2.1/os-quota-sets/{projectId}', handler: deleteQuotaSet },
  { method: 'GET', pattern: '/v2.1/os-quota-sets/{projectId}/detail', handler: showQuotaDetails },
  { method: 'GET', pattern: '/v2.1/os-quota-sets/{projectId}/defaults', handler: showQuotaDefaults },
  { method: 'GET', pattern: '/v2.1/os-availability-zone', handler: listZones },
  { method: 'GET', pattern: '/v2.1/os-availability-zone/detail', handler: listZoneDetails },
  { method: 'GET', pattern: '/v2.1/os-services', handler: listServices },
  { method: 'GET', pattern: '/v2.1/os-hypervisors', handler: listHypervisors },
  { method: 'GET', pattern: '/v2.1/os-hypervisors/detail', handler: listHypervisorDetails },
  { method: 'GET', pattern: '/v2.1/os-hypervisors/{id}', handler: showHypervisor },
  { method: 'GET', pattern: '/v2.1/os-migrations', handler: listMigrations },
  { method: 'GET', pattern: '/v2.1/os-simple-tenant-usage', handler: listTenantUsages },
  { method: 'GET', pattern: '/v2.1/os-simple-tenant-usage/{projectId}', handler: showTenantUsage },
  { method: 'GET', pattern: '/v2.1/limits', handler: showLimits },
];
