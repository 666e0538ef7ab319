import type { SecurityGroupPatch, SecurityGroupRequest } from '../../backend/group-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { RuleContent } from '../../model/network.ts';
import type { GroupAssignment } from '../../model/requests.ts';
import type { BodyReader } from './body-reader.ts';
import { readTagPatch, readTags } from './tag-map.ts';

/** The words of the description; `null` stands for all protocols. */
const PROTOCOLS = [
  'ah',
  'dccp',
  'egp',
  'esp',
  'gre',
  'icmp',
  'igmp',
  'ipencap',
  'ipip',
  'ipv6-encap',
  'ipv6-frag',
  'ipv6-icmp',
  'ipv6-nonxt',
  'ipv6-opts',
  'ipv6-route',
  'ospf',
  'pgm',
  'rsvp',
  'sctp',
  'tcp',
  'udp',
  'udplite',
  'vrrp',
] as const;

const MOST_PORT = 65_535;

/** Reads one rule. */
export function readRule(body: BodyReader): RuleContent {
  return {
    direction: body.choice('direction', ['ingress', 'egress']),
    etherType: body.choice<'IPv4' | 'IPv6'>('ethertype', ['IPv4', 'IPv6'], 'IPv4'),
    protocol: body.optionalChoice('protocol', PROTOCOLS),
    portMin: readPort(body, 'port_range_min'),
    portMax: readPort(body, 'port_range_max'),
    remotePrefix: body.optionalText('remote_ip_prefix'),
    remoteGroupId: body.optionalText('remote_group_id'),
    description: body.optionalText('description') ?? '',
  };
}

function readPort(body: BodyReader, name: string): number | null {
  const port = body.optionalInteger(name, 0);
  if ((port ?? 0) > MOST_PORT) body.refuse(name, `Input should be less than or equal to ${MOST_PORT}`);
  return port;
}

/** Reads the create of a group; without `rules` it gets the default set. */
export function readCreateGroup(body: BodyReader): SecurityGroupRequest {
  return {
    name: body.requireText('name', { most: 63 }),
    description: body.optionalText('description') ?? '',
    rules: readRules(body),
    tags: readTags(body),
  };
}

/** Reads the change of a group. */
export function readGroupPatch(body: BodyReader): SecurityGroupPatch {
  const patch = {
    name: body.optionalText('name', { most: 63 }),
    description: body.optionalText('description'),
    rules: readRules(body),
    tags: readTagPatch(body),
  };
  body.finish();
  return patch;
}

const readRules = (body: BodyReader): readonly RuleContent[] | null => (body.has('rules') ? body.list('rules', readRule) : null);

/** Reads which groups go to which ports: `name` for every port, or a list for each port. */
export function readAssignments(body: BodyReader): readonly GroupAssignment[] {
  const name = body.optionalText('name');
  const listed = body.list('ports_security_group_names', (row) => {
    if (!row.has('security_group_names')) row.refuse('security_group_names', 'Field required');
    return { portId: row.optionalText('port_id'), names: row.textList('security_group_names') };
  });
  body.finish();
  if (name === null && listed.length === 0) throw refuseInvalid('Specify name or ports_security_group_names');
  return name === null ? listed : [{ portId: null, names: [name] }, ...listed];
}
