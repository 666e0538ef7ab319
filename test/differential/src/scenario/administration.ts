import type { Step } from './step.ts';
import { server, step, steps } from './step.ts';

export const administration: readonly Step[] = [
  step('289-action-migrate-as-user'),
  step('290-action-migrate', { until: server('server1') }),
  step('291-action-migrate-confirm', { until: server('server1', 'VERIFY_RESIZE') }),
  step('292-action-live-migrate', { until: server('server1') }),
  ...steps('293-services-list', '294-services-list-as-user', '295-hypervisors-detail-2.87', '296-hypervisors-detail-2.88'),
  step('297-server-group-create', { learn: { serverGroup: 'server_group.id' } }),
  step('298-server-create-anti-affinity-0', { learn: { groupedServer: 'server.id' }, until: server('groupedServer') }),
  step('299-server-create-anti-affinity-1', { learn: { secondGroupedServer: 'server.id' }, until: server('secondGroupedServer') }),
  step('300-server-create-anti-affinity-2', { learn: { serverWithoutHost: 'server.id' }, until: server('serverWithoutHost') }),
  ...steps('301-server-show-novalidhost', '302-server-group-show'),
];
