import { objectsAt } from '../json.ts';
import type { Aside, Step } from './step.ts';
import { server, step, steps } from './step.ts';

const floatingAddressShown: Aside = {
  as: 'member',
  request: { service: 'compute', method: 'GET', path: '/v2.1/servers/{{server1}}', microversion: '2.93' },
  until: (body) => JSON.stringify(body).includes('"floating"'),
};

const detached: Aside = {
  as: 'member',
  request: { service: 'compute', method: 'GET', path: '/v2.1/servers/{{server1}}/os-interface', microversion: '2.93' },
  until: (body, world) => !objectsAt(body, 'interfaceAttachments').some((row) => row['port_id'] === world.get('attachedPort')),
};

const loosePort: Aside = {
  as: 'member',
  request: { service: 'network', method: 'POST', path: '/v2.0/ports', body: { port: { network_id: '{{unroutedNetwork}}', name: 'rec-port' } } },
  learn: { loosePort: 'port.id' },
};

export const network: readonly Step[] = [
  step('265-interfaces-list'),
  step('266-interface-attach-net', { learn: { attachedPort: 'interfaceAttachment.port_id' } }),
  step('267-interface-attach-unknown-net'),
  step('268-interface-detach', { until: server('server1'), after: [detached] }),
  step('269-interface-detach-again'),
  step('270-ports-of-server', { learn: { serverPort: 'ports.0.id' } }),
  step('271-floatingip-create', { learn: { floatingIp: 'floatingip.id' } }),
  step('272-floatingip-associate', { after: [floatingAddressShown] }),
  ...steps('273-server-show-floating', '274-floatingip-disassociate', '275-floatingip-delete'),
  step('276-floatingip-no-router', { before: [loosePort] }),
  step('277-security-group-create', { learn: { securityGroup: 'security_group.id' } }),
  ...steps(
    '278-security-group-rule-create',
    '279-security-group-rule-duplicate',
    '280-action-add-security-group',
    '281-action-add-security-group-unknown',
    '282-server-show-security-groups',
    '283-security-group-delete-in-use',
    '284-action-remove-security-group',
    '285-action-remove-security-group-again',
    '286-security-group-delete',
    '287-networks-list',
    '288-network-unknown',
  ),
];
