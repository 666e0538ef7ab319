import { valueAt } from '../json.ts';
import type { Aside, Step } from './step.ts';
import { goingServer, server, step, steps } from './step.ts';

const built: Aside = {
  as: 'tiny',
  request: { service: 'compute', method: 'GET', path: '/v2.1/servers/{{tinyServer}}', microversion: '2.93' },
  until: (body) => valueAt(body, 'server.status') === 'ACTIVE',
};

const slowDown: Aside = {
  as: 'member',
  request: {
    service: 'compute',
    method: 'PUT',
    path: '/v2.1/servers/{{server1}}/metadata',
    microversion: '2.93',
    body: { metadata: { lab_delay: '5' } },
  },
};

const spawning: Aside = {
  as: 'member',
  request: { service: 'compute', method: 'GET', path: '/v2.1/servers/{{slowServer}}', microversion: '2.93' },
  until: (body) => valueAt(body, 'server.OS-EXT-STS:task_state') === 'spawning',
};

export const refusals: readonly Step[] = [
  ...steps(
    '309-error-404-server',
    '310-error-404-server-not-uuid',
    '311-error-404-action',
    '312-error-404-foreign-server',
    '313-error-404-path',
    '314-error-400-unknown-action',
    '315-error-400-two-actions',
    '316-error-400-invalid-json',
    '317-error-400-unknown-field',
    '318-error-400-flavor',
    '319-error-400-image',
    '320-error-400-image-missing',
    '321-error-400-image-too-large',
    '322-error-400-network',
    '323-error-400-name-empty',
    '324-error-400-name-long',
    '325-error-400-key',
    '326-error-400-security-group',
    '327-error-400-zone',
    '328-error-400-zero-disk',
    '329-error-400-content-type',
    '330-error-401-bad-token',
    '331-error-401-no-token',
    '332-error-401-volume',
    '333-error-401-network',
    '334-error-401-image',
    '335-error-406-microversion',
    '336-error-406-microversion-volume',
    '337-error-400-microversion',
    '338-microversion-latest',
    '339-microversion-legacy-header',
    '340-error-404-method',
    '341-reader-role-may-write',
  ),
  step('342-quota-within', { learn: { tinyServer: 'server.id' }, after: [built] }),
  ...steps(
    '343-error-403-quota-instances',
    '344-error-403-quota-cores',
    '345-error-403-quota-resize',
    '346-quota-keypair-within',
    '347-error-403-quota-keypairs-2',
    '348-error-413-quota-volumes',
    '349-quota-floatingip-within',
    '350-error-409-quota-floatingip',
  ),
  step('351-server-create-driver-fails', { learn: { failedServer: 'server.id' }, until: server('failedServer') }),
  ...steps('352-server-show-build-failed', '353-action-start-when-error', '354-action-rebuild-never-built'),
  step('355-server-delete-error', { until: goingServer('failedServer') }),
  step('356-busy-reboot', { before: [slowDown] }),
  ...steps('357-error-409-busy', '358-error-409-busy-rebuild', '359-error-409-busy-resize'),
  step('360-server-show-busy', { until: server('server1') }),
  step('361-server-create-slow', { learn: { slowServer: 'server.id' }, after: [spawning] }),
  ...steps('362-server-show-building', '363-action-stop-when-building', '364-rebuild-when-building'),
  step('365-server-delete-building', { until: goingServer('slowServer') }),
];
