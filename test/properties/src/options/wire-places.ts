import type { Action } from '@isobar/core';
import type { LedgerEntry, SimulatedProvider } from '@isobar/simulator';

import { USER_DATA } from '../world/world.ts';

/** Where an option shows in what arrived, as text of the body; left out: its value shows by itself. */
type Places = { readonly [A in Action]?: Readonly<Record<string, RegExp>> };

const USER_DATA_SENT = new RegExp(Buffer.from(USER_DATA).toString('base64').slice(0, 20));

const PLACES: Readonly<Record<SimulatedProvider, Places>> = {
  openstack: {
    create: {
      userData: USER_DATA_SENT,
      publicAddress: /"floating_network_id"/,
      password: /"adminPass"/,
      securityGroups: /"security_groups":\["[0-9a-f-]{36}"\]/,
      rootDiskGiB: /"volume_size":33/,
      volumes: /"volume_size":7/,
      zone: /"availability_zone":"nova"/,
    },
    rebuild: { userData: USER_DATA_SENT, password: /"adminPass"/ },
    attachVolume: { deleteOnTermination: /"delete_on_termination":true/ },
    createVolume: { zone: /"availability_zone":"nova"/ },
    importImage: {
      minDiskGiB: /"min_disk":57/,
      minMemoryMiB: /"min_ram":613/,
      secureBoot: /"os_secure_boot":"required"/,
      guestAgent: /"hw_qemu_guest_agent":"yes"/,
    },
    createPort: { family: /"subnet_id"/, portSecurity: /"port_security_enabled":true/, securityGroups: /"security_groups":\["[0-9a-f-]{36}"\]/ },
  },
  gcore: {
    create: {
      userData: USER_DATA_SENT,
      publicAddress: /"floating_ip":\{"source":"new"/,
      password: /"password":/,
      securityGroups: /"security_groups":\[\{"id"/,
      serverGroup: /"servergroup_id":"[0-9a-f-]{36}"/,
      rootDiskGiB: /"size":33/,
      volumes: /"size":7/,
    },
    rebuild: { userData: USER_DATA_SENT, password: /"password":/ },
    importImage: { secureBoot: /"secure_boot":true/ },
    createPort: { family: /"ip_family":"ipv4"/, portSecurity: /"port_security_enabled":true/, securityGroups: /"security_groups":\[/ },
  },
  // Texts of a server are encoded as in a URL (SOURCES.md#iwinv-name-url-encoded).
  iwinv: { create: { volumes: /"size":"20"/, description: /sample\+description/ } },
};

type Leaf = string | number;

export function isShown(provider: SimulatedProvider, action: Action, option: string, value: unknown, sent: readonly LedgerEntry[]): boolean {
  const bodies = sent.map(({ body }) => JSON.stringify(body)).join('\n');
  const place = PLACES[provider][action]?.[option];
  return place === undefined ? leavesOf(value).every((leaf) => holds(bodies, leaf)) : place.test(bodies);
}

/** A number counts where it stands by itself: its digits are in many an id. */
function holds(bodies: string, leaf: Leaf): boolean {
  return typeof leaf === 'number' ? new RegExp(String.raw`(?<![\w.-])${leaf}(?![\w.-])`).test(bodies) : bodies.includes(leaf);
}

/** Texts, numbers and flags of a value; of an object its keys too. */
function leavesOf(value: unknown): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => [key, ...leavesOf(each)]);
  return [typeof value === 'number' ? value : String(value)];
}
