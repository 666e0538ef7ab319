import type { WireReply } from '../../../kernel/wire.ts';

/** What the simulated Neutron has of the many; clients ask before they use one. */
const EXTENSIONS: readonly (readonly [alias: string, name: string])[] = [
  ['external-net', 'Neutron external network'],
  ['router', 'Neutron L3 Router'],
  ['security-group', 'security-group'],
  ['port-security', 'Port Security'],
];

/** `GET /v2.0/extensions` */
export function listExtensions(): WireReply {
  const extensions = EXTENSIONS.map(([alias, name]) => ({
    name,
    alias,
    description: name,
    updated: '2013-01-20T10:00:00-00:00',
    links: [],
  }));
  return { status: 200, body: { extensions } };
}
