import type { Action, CloudAdapter, Server } from '@isobar/core';

/** What a server can leave behind: how it is looked for and how it is taken away. */
export const PARTS = {
  volume: { reader: 'volumes', remove: 'deleteVolume' },
  port: { reader: 'ports', remove: 'deletePort' },
} as const satisfies Readonly<Record<string, { readonly reader: keyof CloudAdapter; readonly remove: Action }>>;

export type PartKind = keyof typeof PARTS;

/** Every volume and port that was seen on the server. */
export class Parts {
  private readonly seen = new Map<string, PartKind>();

  note(server: Server): void {
    for (const { id } of server.volumes) this.seen.set(id, 'volume');
    for (const { portId } of server.addresses) if (portId !== null) this.seen.set(portId, 'port');
  }

  entries(): readonly (readonly [PartKind, string])[] {
    return [...this.seen].map(([id, kind]) => [kind, id]);
  }
}
