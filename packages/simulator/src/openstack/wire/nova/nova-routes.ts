import type { HandlerRoute } from '../shared/exchange.ts';
import { attachVolume, detachVolume, listInterfaces, listVolumeAttachments } from './attachments.ts';
import {
  listFlavorDetails,
  listFlavors,
  listKeyPairs,
  listZoneDetails,
  listZones,
  showExtraSpecs,
  showFlavor,
  showKeyPair,
  showLimits,
} from './catalog-reads.ts';
import { listInstanceActions, showInstanceAction } from './servers/instance-actions.ts';
import {
  addTag,
  deleteMetadataKey,
  deleteTag,
  mergeMetadata,
  replaceMetadata,
  replaceTags,
  showMetadata,
  showTags,
} from './servers/metadata-and-tags.ts';
import { runAction } from './servers/server-actions.ts';
import { listServerAddresses, listServerDetails, listServers, showServer } from './servers/server-reads.ts';
import { createServer, deleteServer, updateServer } from './servers/server-writes.ts';

/** Everything of Nova that is simulated. */
export const NOVA_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/v2.1/servers', handler: listServers },
  { method: 'POST', pattern: '/v2.1/servers', handler: createServer },
  { method: 'GET', pattern: '/v2.1/servers/detail', handler: listServerDetails },
  { method: 'GET', pattern: '/v2.1/servers/{id}', handler: showServer },
  { method: 'PUT', pattern: '/v2.1/servers/{id}', handler: updateServer },
  { method: 'DELETE', pattern: '/v2.1/servers/{id}', handler: deleteServer },
  { method: 'POST', pattern: '/v2.1/servers/{id}/action', handler: runAction },
  { method: 'GET', pattern: '/v2.1/servers/{id}/ips', handler: listServerAddresses },
  { method: 'GET', pattern: '/v2.1/servers/{id}/metadata', handler: showMetadata },
  { method: 'POST', pattern: '/v2.1/servers/{id}/metadata', handler: mergeMetadata },
  { method: 'PUT', pattern: '/v2.1/servers/{id}/metadata', handler: replaceMetadata },
  { method: 'DELETE', pattern: '/v2.1/servers/{id}/metadata/{key}', handler: deleteMetadataKey },
  { method: 'GET', pattern: '/v2.1/servers/{id}/tags', handler: showTags },
  { method: 'PUT', pattern: '/v2.1/servers/{id}/tags', handler: replaceTags },
  { method: 'PUT', pattern: '/v2.1/servers/{id}/tags/{tag}', handler: addTag },
  { method: 'DELETE', pattern: '/v2.1/servers/{id}/tags/{tag}', handler: deleteTag },
  { method: 'GET', pattern: '/v2.1/servers/{id}/os-interface', handler: listInterfaces },
  {
    method: 'GET',
    pattern: '/v2.1/servers/{id}/os-volume_attachments',
    handler: listVolumeAttachments,
  },
  { method: 'POST', pattern: '/v2.1/servers/{id}/os-volume_attachments', handler: attachVolume },
  {
    method: 'DELETE',
    pattern: '/v2.1/servers/{id}/os-volume_attachments/{volumeId}',
    handler: detachVolume,
  },
  {
    method: 'GET',
    pattern: '/v2.1/servers/{id}/os-instance-actions',
    handler: listInstanceActions,
  },
  {
    method: 'GET',
    pattern: '/v2.1/servers/{id}/os-instance-actions/{requestId}',
    handler: showInstanceAction,
  },
  { method: 'GET', pattern: '/v2.1/flavors', handler: listFlavors },
  { method: 'GET', pattern: '/v2.1/flavors/detail', handler: listFlavorDetails },
  { method: 'GET', pattern: '/v2.1/flavors/{id}', handler: showFlavor },
  { method: 'GET', pattern: '/v2.1/flavors/{id}/os-extra_specs', handler: showExtraSpecs },
  { method: 'GET', pattern: '/v2.1/os-keypairs', handler: listKeyPairs },
  { method: 'GET', pattern: '/v2.1/os-keypairs/{name}', handler: showKeyPair },
  { method: 'GET', pattern: '/v2.1/os-availability-zone', handler: listZones },
  { method: 'GET', pattern: '/v2.1/os-availability-zone/detail', handler: listZoneDetails },
  { method: 'GET', pattern: '/v2.1/limits', handler: showLimits },
];
