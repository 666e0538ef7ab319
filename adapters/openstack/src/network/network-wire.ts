import { z } from 'zod';

import { linksWire } from '../wire/next-marker.ts';

const text = z.string().nullish();
const flag = z.boolean().nullish();

export const networkWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  project_id: text,
  shared: flag,
  'router:external': flag,
  admin_state_up: flag,
  subnets: z.array(z.string()).nullish(),
});

export type NetworkWire = z.output<typeof networkWire>;

export const networkPageWire = z.looseObject({ networks: z.array(networkWire), networks_links: linksWire });

export const networkReplyWire = z.looseObject({ network: networkWire });

export const groupWire = z.looseObject({ id: z.string().min(1), name: text });

export const groupPageWire = z.looseObject({ security_groups: z.array(groupWire), security_groups_links: linksWire });

export const portWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  network_id: text,
  mac_address: text,
  device_id: text,
  fixed_ips: z.array(z.looseObject({ ip_address: text, subnet_id: text })).nullish(),
  security_groups: z.array(z.string()).nullish(),
  port_security_enabled: flag,
});

export type PortWire = z.output<typeof portWire>;

export const portPageWire = z.looseObject({ ports: z.array(portWire), ports_links: linksWire });

export const portReplyWire = z.looseObject({ port: portWire });

export const floatingIpWire = z.looseObject({
  id: z.string().min(1),
  floating_ip_address: text,
  floating_network_id: text,
  port_id: text,
  fixed_ip_address: text,
});

export type FloatingIpWire = z.output<typeof floatingIpWire>;

export const floatingIpReplyWire = z.looseObject({ floatingip: floatingIpWire });

export const floatingIpPageWire = z.looseObject({ floatingips: z.array(floatingIpWire), floatingips_links: linksWire });

export const routerReplyWire = z.looseObject({
  router: z.looseObject({ id: z.string(), external_gateway_info: z.looseObject({ network_id: text }).nullish() }),
});

export const subnetPageWire = z.looseObject({
  subnets: z.array(z.looseObject({ id: z.string().min(1), ip_version: z.number().nullish() })),
  subnets_links: linksWire,
});
