import { z } from 'zod';

/**
 * An interface of an instance. On the shared public network project and region are null and some
 * members are missing (SOURCES.md#gcore-interface-public-network), so little is required.
 */
export const interfaceWire = z.object({
  port_id: z.string(),
  mac_address: z.string().nullish(),
  network_id: z.string(),
  interface_name: z.string().nullish(),
  ip_assignments: z.array(z.object({ ip_address: z.string(), subnet_id: z.string().nullish() })).nullish(),
  network_details: z.object({ name: z.string().nullish(), external: z.boolean().nullish() }).nullish(),
  floatingip_details: z.array(z.object({ id: z.string(), floating_ip_address: z.string() })).nullish(),
  port_security_enabled: z.boolean().nullish(),
});

export type InterfaceRow = z.output<typeof interfaceWire>;

/** The same port by its security groups, which have ids only here. */
export const portGroupsWire = z.object({
  id: z.string(),
  name: z.string().nullish(),
  security_groups: z.array(z.object({ id: z.string(), name: z.string().nullish() })).nullish(),
});

export type PortGroupsRow = z.output<typeof portGroupsWire>;
