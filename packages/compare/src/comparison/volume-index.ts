import type { Server, Volume } from '@isobar/core';

import type { NeededVolume } from '../cost/cost-need.ts';

/** Which volumes a server has. */
export interface ServerVolumes {
  readonly bootVolume: NeededVolume | null;
  readonly dataVolumes: readonly NeededVolume[];
}

interface Attached extends NeededVolume {
  readonly root: boolean | null;
  readonly bootable: boolean | null;
}

/** Finds the volumes of servers by what the servers tell and by what the volumes tell. */
export class VolumeIndex {
  private readonly byRef: ReadonlyMap<string, Volume>;
  private readonly idsByServer = new Map<string, string[]>();

  constructor(volumes: readonly Volume[]) {
    this.byRef = new Map(volumes.map((volume) => [volume.ref, volume]));
    for (const { cloud, id, attachments } of volumes) {
      for (const { serverId } of attachments) {
        const key = `${cloud}/${serverId}`;
        const ids = this.idsByServer.get(key);
        if (ids === undefined) this.idsByServer.set(key, [id]);
        else ids.push(id);
      }
    }
  }

  /**
   * A server whose flavor has no disk boots from one of its volumes: the one that says so, else a bootable one, else the only
   * one. A volume that the cloud does not list has no size.
   * @param hasDisk whether its flavor has a disk
   */
  of(server: Server, hasDisk: boolean): ServerVolumes {
    const ids = new Set([...server.volumes.map(({ id }) => id), ...(this.idsByServer.get(server.ref) ?? [])]);
    const volumes = [...ids].map((id) => this.attached(server, id));
    const boot = volumes.find(({ root }) => root === true) ?? (hasDisk ? undefined : guessedBoot(volumes));
    const missing = !hasDisk && volumes.length === 0 && server.image === null;
    return {
      bootVolume: boot === undefined ? (missing ? UNTOLD : null) : needed(boot),
      dataVolumes: volumes.filter((volume) => volume !== boot).map(needed),
    };
  }

  private attached(server: Server, id: string): Attached {
    const volume = this.byRef.get(`${server.cloud}/${id}`);
    const attachment = volume?.attachments.find(({ serverId }) => serverId === server.id);
    const root = server.volumes.find((candidate) => candidate.id === id)?.root ?? attachment?.root ?? null;
    return { root, bootable: volume?.bootable ?? null, sizeGiB: volume?.sizeGiB ?? null, type: volume?.type ?? null };
  }
}

const UNTOLD: NeededVolume = { sizeGiB: null, type: null };

function guessedBoot(volumes: readonly Attached[]): Attached | undefined {
  return volumes.find(({ bootable }) => bootable === true) ?? (volumes.length === 1 ? volumes[0] : undefined);
}

function needed({ sizeGiB, type }: Attached): NeededVolume {
  return { sizeGiB, type };
}
