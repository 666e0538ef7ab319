import type { HandlerRoute } from '../shared/exchange.ts';
import { createRemoteConsole } from './actions/console-actions.ts';
import { runAction } from './actions/run-action.ts';
import { attachInterface, detachInterface, listInterfaces, showInterface } from './interfaces.ts';
import { listInstanceActions, showInstanceAction } from './servers/instance-actions.ts';
import {
  addTag,
  checkTag,
  clearTags,
  deleteMetadataKey,
  deleteTag,
  mergeMetadata,
  replaceMetadata,
  replaceTags,
  setMetadataItem,
  showMetadata,
  showMetadataItem,
  showTags,
} from './servers/metadata-and-tags.ts';
import { clearServerPassword, listServerSecurityGroups, showDiagnostics, showServerPassword, showTopology } from './servers/server-extras.ts';
import { listServerAddresses, listServerDetails, listServers, showServer, showServerAddresses } from './servers/server-reads.ts';
import { createServer, deleteServer, updateServer } from './servers/server-writes.ts';
import { within } from './version-gate.ts';
import { attachVolume, detachVolume, listVolumeAttachments, showVolumeAttachment, updateVolumeAttachment } from './volume-attachments.ts';

const TAGS = { since: '2.26' };

/** Servers and all that hangs on one. */
export const SERVER_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/v2.1/servers', handler: listServers },
  { method: 'POST', pattern: '/v2.1/servers', handler: createServer },
  { method: 'GET', pattern: '/v2.1/servers/detail', handler: listServerDetails },
  { method: 'GET', pattern: '/v2.1/servers/{id}', handler: showServer },
  { method: 'PUT', pattern: '/v2.1/servers/{id}', handler: updateServer },
  { method: 'DELETE', pattern: '/v2.1/servers/{id}', handler: deleteServer },
  ...below('action', [['POST', '', runAction]]),
  ...below('remote-consoles', [['POST', '', within({ since: '2.6' }, createRemoteConsole)]]),
  ...below('ips', [
    ['GET', '', listServerAddresses],
    ['GET', '/{network}', showServerAddresses],
  ]),
  ...below('diagnostics', [['GET', '', showDiagnostics]]),
  ...below('topology', [['GET', '', within({ since: '2.78' }, showTopology)]]),
  ...below('os-security-groups', [['GET', '', listServerSecurityGroups]]),
  ...below('os-server-password', [
    ['GET', '', showServerPassword],
    ['DELETE', '', clearServerPassword],
  ]),
  ...below('metadata', [
    ['GET', '', showMetadata],
    ['POST', '', mergeMetadata],
    ['PUT', '', replaceMetadata],
    ['GET', '/{key}', showMetadataItem],
    ['PUT', '/{key}', setMetadataItem],
    ['DELETE', '/{key}', deleteMetadataKey],
  ]),
  ...below('tags', [
    ['GET', '', within(TAGS, showTags)],
    ['PUT', '', within(TAGS, replaceTags)],
    ['DELETE', '', within(TAGS, clearTags)],
    ['GET', '/{tag}', within(TAGS, checkTag)],
    ['PUT', '/{tag}', within(TAGS, addTag)],
    ['DELETE', '/{tag}', within(TAGS, deleteTag)],
  ]),
  ...below('os-interface', [
    ['GET', '', listInterfaces],
    ['POST', '', attachInterface],
    ['GET', '/{portId}', showInterface],
    ['DELETE', '/{portId}', detachInterface],
  ]),
  ...below('os-volume_attachments', [
    ['GET', '', listVolumeAttachments],
    ['POST', '', attachVolume],
    ['GET', '/{volumeId}', showVolumeAttachment],
    ['PUT', '/{volumeId}', updateVolumeAttachment],
    ['DELETE', '/{volumeId}', detachVolume],
  ]),
  ...below('os-instance-actions', [
    ['GET', '', listInstanceActions],
    ['GET', '/{requestId}', showInstanceAction],
  ]),
];

function below(name: string, rows: readonly (readonly [HandlerRoute['method'], string, HandlerRoute['handler']])[]): readonly HandlerRoute[] {
  return rows.map(([method, rest, handler]) => ({ method, pattern: `/v2.1/servers/{id}/${name}${rest}`, handler }));
}
