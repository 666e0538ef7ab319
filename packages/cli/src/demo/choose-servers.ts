import type { Flavor, Image, Server } from '@isobar/core';

import type { DemoStage } from './demo-stage.ts';

/** One server per cloud to show things on, with another image and another flavor for it. */
export interface DemoServer {
  readonly server: Server;
  readonly image: Image;
  readonly flavor: Flavor;
}

const CLOUDS = ['north', 'lux', 'seoul'] as const;

export async function chooseServers(stage: DemoStage, servers: readonly Server[]): Promise<readonly DemoServer[]> {
  const { isobar, signal } = stage;
  const [images, flavors] = await Promise.all([isobar.images.list({ signal }).collect(), isobar.flavors.list({ signal }).collect()]);
  return Promise.all(
    CLOUDS.map(async (cloud) => {
      const listed = required(
        servers.find((candidate) => candidate.cloud === cloud && isPlain(candidate)),
        `a running server in ${cloud}`,
      );
      const server = await isobar.servers.get(listed.ref, { signal });
      const image = required(
        images.items.find((candidate) => candidate.cloud === cloud && fits(candidate, server)),
        `another image in ${cloud}`,
      );
      const flavor = required(
        flavors.items.find((candidate) => candidate.cloud === cloud && isLarger(candidate, server)),
        `a larger flavor in ${cloud}`,
      );
      return { server, image, flavor };
    }),
  );
}

function isPlain(server: Server): boolean {
  return server.phase === 'running' && server.activity === null && server.locked !== true && server.managedBy === null;
}

function fits(image: Image, server: Server): boolean {
  return image.id !== server.image?.id && image.status === 'available' && image.osType !== 'windows';
}

function isLarger(flavor: Flavor, server: Server): boolean {
  const { vcpus, memoryMiB, diskGiB } = server.flavor;
  return (
    (flavor.vcpus ?? 0) > (vcpus ?? 0) &&
    (flavor.memoryMiB ?? 0) > (memoryMiB ?? 0) &&
    (flavor.diskGiB ?? 0) >= (diskGiB ?? 0) &&
    flavor.available !== false
  );
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demo found no ${what}`);
  return value;
}
