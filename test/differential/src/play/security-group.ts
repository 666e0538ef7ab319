import type { ScenarioRequest } from '../exchange.ts';
import { valueAt } from '../json.ts';
import type { Target } from './target.ts';

const INGRESS = [{ protocol: 'tcp', port_range_min: 22, port_range_max: 22 }, { protocol: 'icmp' }];

/** A security group like that of the recorded cloud, in the project of the member. Throws where it cannot be made. */
export async function setUpSecurityGroup(ask: Target['send'], name: string): Promise<void> {
  const group = await post(ask, 'security-group', { name, description: 'ssh and ping' });
  for (const rule of INGRESS)
    await post(ask, 'security-group-rule', {
      ...rule,
      direction: 'ingress',
      ethertype: 'IPv4',
      remote_ip_prefix: '0.0.0.0/0',
      security_group_id: group,
    });
}

async function post(ask: Target['send'], kind: string, body: object): Promise<string> {
  const key = kind.replaceAll('-', '_');
  const request: ScenarioRequest = { service: 'network', method: 'POST', path: `/v2.0/${kind}s`, body: { [key]: body } };
  const answer = await ask('member', request);
  const id = valueAt(answer.body, `${key}.id`);
  if (typeof id !== 'string') throw new Error(`${request.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return id;
}
