import { z } from 'zod';

import type { NovaServer } from '../facts/openstack-facts.ts';

const signsWire = z.looseObject({
  'OS-SRV-USG:launched_at': z.string().nullish(),
  hostId: z.string().nullish(),
  locked_reason: z.string().nullish(),
  tenant_id: z.string().nullish(),
});

/** What the row of a server says beside its neutral form; null where it does not say it. */
export interface ServerSigns {
  /** Whether it ever ran (SOURCES.md#nova-action-launched). */
  readonly launched: boolean | null;
  /** Whether a host holds it: members see no name, but an empty text where there is none. */
  readonly hasHost: boolean | null;
  /** From 2.73. */
  readonly lockedReason: string | null;
  readonly projectId: string | null;
}

export function signsOf({ native }: NovaServer): ServerSigns {
  const { data } = signsWire.safeParse(native.raw);
  const launchedAt = data?.['OS-SRV-USG:launched_at'];
  const hostId = data?.hostId;
  return {
    launched: launchedAt === undefined ? null : launchedAt !== null,
    hasHost: hostId === undefined || hostId === null ? null : hostId !== '',
    lockedReason: data?.locked_reason ?? null,
    projectId: data?.tenant_id ?? null,
  };
}
