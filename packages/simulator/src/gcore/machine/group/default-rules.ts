import type { IdSource } from '../../../kernel/ids.ts';
import type { RuleContent, SecurityGroupRule } from '../../model/network.ts';

const ANYWHERE = { IPv4: '0.0.0.0/0', IPv6: '::/0' } as const;
const VERSIONS = ['IPv4', 'IPv6'] as const;

/** Protocols without ports that may leave; one rule for each and IP version. */
const PLAIN_PROTOCOLS = ['ah', 'dccp', 'egp', 'esp', 'gre', 'igmp', 'ospf', 'pgm', 'rsvp', 'sctp', 'udp', 'udplite', 'vrrp'] as const;

type Row = Pick<RuleContent, 'direction' | 'etherType' | 'protocol' | 'portMin' | 'portMax'>;

const egress = (etherType: 'IPv4' | 'IPv6', protocol: string, portMin: number | null = null, portMax: number | null = null): Row => ({
  direction: 'egress',
  etherType,
  protocol,
  portMin,
  portMax,
});

const ingress = (protocol: string, port: number | null): Row => ({ direction: 'ingress', etherType: 'IPv4', protocol, portMin: port, portMax: port });

/** Everything out but port 25; ICMP, SSH and RDP in. */
const DEFAULT_ROWS: readonly Row[] = [
  ...VERSIONS.flatMap((version) => [
    ...PLAIN_PROTOCOLS.map((protocol) => egress(version, protocol)),
    egress(version, version === 'IPv4' ? 'icmp' : 'ipv6-icmp'),
    egress(version, 'tcp', 1, 24),
    egress(version, 'tcp', 26, 65_535),
  ]),
  ingress('icmp', null),
  ingress('tcp', 22),
  ingress('tcp', 3389),
];

/** The rules of a group that was made without saying any, and of one that is set back. */
export const DEFAULT_RULES: readonly RuleContent[] = DEFAULT_ROWS.map((row) => ({
  ...row,
  remotePrefix: ANYWHERE[row.etherType ?? 'IPv4'],
  remoteGroupId: null,
  description: '',
}));

/** Rules with ids of their own. */
export const toRules = (ids: IdSource, contents: readonly RuleContent[], createdAt: number): readonly SecurityGroupRule[] =>
  contents.map((content) => ({ ...content, id: ids.uuid(), createdAt }));
