import type { Action, JsonObject, ResourceKind } from '@isobar/core';
import { formatRef, isCloudError } from '@isobar/core';

import type { Access, Asked } from '../../access/access.ts';
import type { Caller, Permission } from '../../access/caller.ts';
import { askedOfAction, askedOfCreation } from '../../access/creation.ts';
import { referencesOf } from '../../access/references.ts';
import { notFound } from '../../access/refusals.ts';
import { isShared, SHARED } from '../../access/visibility.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { IsobarSource } from '../http/server-parts.ts';

export interface GuardParts {
  readonly access: Access;
  readonly inventory: Pick<Inventory, 'find' | 'labelsOf' | 'list'>;
  readonly clouds: Pick<IsobarSource, 'names'>;
}

export interface Place {
  readonly caller: Caller;
  readonly cloud: string;
}

/** A resource that a path or a request names, as the inventory knows it. */
export interface Found {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
}

const EVERYTHING = { all: true, selectors: [], ownSelectors: [], subject: 'gateway' } as const;

/** Asks Access before anything is read or told; names are resolved by the inventory, which asks no cloud. */
export class Guard {
  private readonly parts: GuardParts;

  constructor(parts: GuardParts) {
    this.parts = parts;
  }

  /** @throws CloudError `not_found` for a cloud that is not there as for one that is not seen */
  async cloud({ caller, cloud }: Place, permission: Permission): Promise<void> {
    this.requireConfigured(cloud);
    await this.parts.access.require(caller, permission, { cloud, ref: null, labels: {} });
  }

  /** @returns the id to go on with: what was allowed, whatever the name means a moment later */
  async resource(place: Place, kind: ResourceKind, idOrName: string, permission: Permission): Promise<Found> {
    const { found, asked } = await this.ask(place, kind, idOrName);
    await this.require(place, idOrName, permission, asked);
    return found;
  }

  /** An action on what is there, with all that its request reaches. */
  async action(place: Place, target: { readonly kind: ResourceKind; readonly idOrName: string }, wanted: Wanted): Promise<Found> {
    const { found, asked } = await this.ask(place, target.kind, target.idOrName);
    const changing = askedOfAction(place.cloud, found.id, found.labels, wanted.action, wanted.request);
    await this.require(place, target.idOrName, wanted.permission, { ...asked, ...changing });
    await this.references(place, wanted.action, wanted.request);
    return found;
  }

  async creation(place: Place, { action, request, permission }: Wanted): Promise<void> {
    this.requireConfigured(place.cloud);
    await this.parts.access.require(place.caller, permission, askedOfCreation(place.cloud, action, request));
    await this.references(place, action, request);
  }

  /** Other resources that a request names: through them it would reach what another project owns. */
  async references(place: Place, action: Action, request: JsonObject): Promise<void> {
    for (const { kind, idOrName, permission } of referencesOf(action, request)) await this.resource(place, kind, idOrName, permission);
  }

  /** What is not seen is called as it was asked for: its id would tell that the name is one. */
  private async require({ caller, cloud }: Place, idOrName: string, permission: Permission, asked: Asked): Promise<void> {
    try {
      await this.parts.access.require(caller, permission, asked);
    } catch (error) {
      throw isCloudError(error) && error.code === 'not_found' ? notFound(formatRef(cloud, idOrName)) : error;
    }
  }

  private async ask({ cloud }: Place, kind: ResourceKind, idOrName: string): Promise<{ readonly found: Found; readonly asked: Asked }> {
    this.requireConfigured(cloud);
    const { inventory } = this.parts;
    const id = (await inventory.find(kind, cloud, idOrName)) ?? idOrName;
    const labels = (await inventory.labelsOf(kind, cloud, id)) ?? {};
    return { found: { id, labels }, asked: { cloud, ref: formatRef(cloud, id), labels, shared: await this.isShared(kind, cloud, id) } };
  }

  private async isShared(kind: ResourceKind, cloud: string, id: string): Promise<boolean> {
    if (SHARED[kind] !== 'whenPublic') return SHARED[kind] === 'always';
    const query = { clouds: [cloud], phase: null, labels: {}, search: null, sort: null, limit: 1, cursor: null };
    const { items } = await this.parts.inventory.list(kind, { ...query, filters: [{ path: ['id'], value: id }] }, EVERYTHING);
    const [row] = items as readonly { readonly visibility?: string | null }[];
    return row !== undefined && isShared(kind, row);
  }

  private requireConfigured(cloud: string): void {
    if (!this.parts.clouds.names().includes(cloud)) throw notFound(cloud);
  }
}

export interface Wanted {
  readonly action: Action;
  readonly request: JsonObject & { readonly labels?: Readonly<Record<string, string>> };
  readonly permission: Permission;
}
