import type { Flavor, Image, Server } from '@isobar/core';

import type { DemoStage } from './demo-stage.ts';

/** One server per cloud to show things on, with another image and another flavor for it. */
export interface DemoServer {
  readonly server: Server;
  readonly image: Image;
  readonly flavor: Flavor;
}

/** Clouds in the order of the columns, and the server of each that tells most: it has a data volume and several addresses. */
const PREFERRED = { north: 'web-1', lux: 'web-1', seoul: 'API test' } as const;

export async function chooseServers(stage: DemoStage, servers: readonly Server[]): Promise<readonly DemoServer[]> {
  const { isobar, signal } = stage;
  const [images, flavors] = await Promise.all([isobar.images.list({ signal }).collect(), isobar.flavors.list({ signal }).collect()]);
  return Promise.all(
    Object.entries(PREFERRED).map(async ([cloud, name]) => {
      const listed = required(
        servers.find((candidate) => candidate.cloud === cloud && candidate.name === name),
        `server ${name} in ${cloud}`,
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

function fits(image: Image, server: Server): boolean {
  const enough = (image.minDiskGiB ?? 0) <= (server.flavor.diskGiB ?? Number.POSITIVE_INFINITY);
  return enough && image.id !== server.image?.id && image.status === 'available' && image.osType !== 'windows';
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
