import type { JsonObject } from '@isobar/core';
import { requireText } from '@isobar/core';
import { z } from 'zod';

import { linksWire } from '../../wire/next-marker.ts';
import { readBody } from '../../wire/read-body.ts';
import { findServer, nullWhereMissing } from '../server-sight.ts';
import type { StepParts } from '../step-parts.ts';

const volumeWire = z.looseObject({ volume: z.looseObject({ status: z.string() }) });
const portsWire = z.looseObject({ ports: z.array(z.looseObject({ id: z.string(), mac_address: z.string().nullish() })), ports_links: linksWire });

export interface BoundPort {
  readonly id: string;
  readonly macAddress: string;
}

/** What is attached to a server now. */
export class AttachmentLook {
  private readonly parts: StepParts;
  private readonly signal: AbortSignal | undefined;

  constructor(parts: StepParts, signal: AbortSignal | undefined) {
    this.parts = parts;
    this.signal = signal;
  }

  async hasVolume(input: JsonObject): Promise<boolean> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), this.signal);
    return server?.volumes.some(({ id }) => id === input['volumeId']) === true;
  }

  /** Cinder's word; null for a volume that is gone. */
  async volumeStatus(input: JsonObject): Promise<string | null> {
    const id = requireText(input, 'volumeId');
    const look = { service: 'volume', path: `/volumes/${encodeURIComponent(id)}`, operation: 'get volume', id, signal: this.signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, volumeWire, look)))?.volume.status ?? null;
  }

  /** The ports of the server, as Neutron has them. */
  async ports(input: JsonObject): Promise<readonly BoundPort[]> {
    const query = { device_id: requireText(input, 'serverId') };
    const look = { service: 'network', path: '/ports', query, operation: 'list ports', signal: this.signal } as const;
    const { ports } = await readBody(this.parts.api, portsWire, look);
    return ports.map(({ id, mac_address: mac }) => ({ id, macAddress: mac ?? '' }));
  }

  /** Whether the row of the server shows an interface, which Nova brings up to date a little after Neutron. */
  async showsInterface(input: JsonObject, macAddress: string): Promise<boolean> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), this.signal);
    return server?.addresses.some((address) => address.macAddress === macAddress) === true;
  }

  async portExists(id: string): Promise<boolean> {
    const look = { service: 'network', path: `/ports/${encodeURIComponent(id)}`, operation: 'get port', id, signal: this.signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, z.looseObject({}), look))) !== null;
  }
}
