import { requireFields, text } from '../../shared/field-checks.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { ACCEPTED, textOf } from './action-handler.ts';
import type { ActionHandler, ActionRow } from './action-handler.ts';

type Compute = Exchange['context']['backend']['compute'];

/** Nova's ways to what is Neutron's; all but the security groups end with 2.43. */
export const NETWORK_ACTIONS: readonly ActionRow[] = [
  { name: 'addSecurityGroup', run: onGroup('addSecurityGroup') },
  { name: 'removeSecurityGroup', run: onGroup('removeSecurityGroup') },
  {
    name: 'addFloatingIp',
    until: '2.43',
    run: (exchange, argument) => {
      requireFields(argument, { name: 'addFloatingIp', fields: { address: text(1), fixed_address: text(1) }, required: ['address'] });
      const { compute } = exchange.context.backend;
      compute.addFloatingIp(exchange.caller, exchange.parameter('id'), String(argument['address']), textOf(argument, 'fixed_address'));
      return ACCEPTED;
    },
  },
  { name: 'removeFloatingIp', until: '2.43', run: on('removeFloatingIp', 'address') },
  { name: 'addFixedIp', until: '2.43', run: on('addFixedIp', 'networkId') },
  { name: 'removeFixedIp', until: '2.43', run: on('removeFixedIp', 'address') },
];

function onGroup(name: 'addSecurityGroup' | 'removeSecurityGroup'): ActionHandler {
  return on(name, 'name');
}

/** An action with one text as its argument. */
function on(
  name: keyof Compute & ('addSecurityGroup' | 'removeSecurityGroup' | 'removeFloatingIp' | 'addFixedIp' | 'removeFixedIp'),
  field: string,
): ActionHandler {
  return (exchange, argument) => {
    requireFields(argument, { name, fields: { [field]: text(1) }, required: [field] });
    exchange.context.backend.compute[name](exchange.caller, exchange.parameter('id'), String(argument[field]));
    return ACCEPTED;
  };
}
