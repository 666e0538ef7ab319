import { z } from 'zod';

import { linksWire } from '../wire/next-marker.ts';

const text = z.string().nullish();
const number = z.number().nullish();

const addressWire = z.looseObject({
  version: z.number(),
  addr: z.string(),
  'OS-EXT-IPS:type': text,
  'OS-EXT-IPS-MAC:mac_addr': text,
});

/** An id with links up to 2.46, the flavor itself without its id from 2.47 (SOURCES.md#nova-server-flavor-2.47). */
const flavorWire = z.looseObject({ id: text, original_name: text, vcpus: number, ram: number, disk: number, ephemeral: number, swap: number });

const volumeWire = z.looseObject({ id: text, delete_on_termination: z.boolean().nullish() });

const faultWire = z.looseObject({ message: text, code: number, created: text });

/** What is mapped of a server. A row of a cell that does not answer has little more than the id (SOURCES.md#nova-down-cell-2.69). */
export const serverWire = z.looseObject({
  id: z.string().min(1),
  // Open: a word that no document lists is unknown, never gone.
  status: z.string(),
  name: text,
  metadata: z.record(z.string(), z.string()).nullish(),
  // An empty text for a volume-backed server (SOURCES.md#nova-server-image-empty).
  image: z.union([z.looseObject({ id: z.string() }), z.literal('')]).nullish(),
  flavor: flavorWire.nullish(),
  created: text,
  updated: text,
  addresses: z.record(z.string(), z.array(addressWire)).nullish(),
  fault: faultWire.nullish(),
  key_name: text,
  security_groups: z.array(z.looseObject({ name: text })).nullish(),
  'OS-EXT-AZ:availability_zone': text,
  'OS-EXT-STS:vm_state': text,
  'OS-EXT-STS:task_state': text,
  'OS-EXT-STS:power_state': number,
  'os-extended-volumes:volumes_attached': z.array(volumeWire).nullish(),
  locked: z.boolean().nullish(),
  description: text,
});

export type ServerWire = z.output<typeof serverWire>;

export const serverReplyWire = z.looseObject({ server: serverWire });

export const serverPageWire = z.looseObject({ servers: z.array(serverWire), servers_links: linksWire });
