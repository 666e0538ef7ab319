import type { BookAnswer } from './account-books.ts';
import type { CommandInput } from './commands.ts';
import type { CommandAnswer, MemoryCloud } from './memory-cloud.ts';

/** A console; the link carries its own right of access. */
export function openConsole(cloud: MemoryCloud, id: string): CommandAnswer {
  const { actionId } = cloud.command(id, 'console', {});
  const consoleUrl = `https://console.invalid/?token=memory-console-${actionId}`;
  cloud.passwords.push(consoleUrl);
  return { actionId, consoleUrl };
}

/** An image of the root disk, named after the action that made it. */
export function createImage(cloud: MemoryCloud, id: string, { name = '', labels = {} }: CommandInput): CommandAnswer {
  const { imageId, flavorId } = cloud.getServer(id);
  const answer = cloud.command(id, 'createImage', {});
  const { osDistribution } = cloud.images.find((image) => image.id === imageId) ?? { osDistribution: 'unknown' };
  const minDiskGiB = cloud.flavors.find((flavor) => flavor.id === flavorId)?.diskGiB ?? 0;
  cloud.images = [...cloud.images, { id: `image-of-${answer.actionId}`, name, osDistribution, minDiskGiB, own: true, labels }];
  return answer;
}

export function deleteImage(cloud: MemoryCloud, mark: string, id: string): BookAnswer {
  if (!cloud.images.some((image) => image.id === id)) throw cloud.connection.failure('missing', `there is no image ${id}`);
  cloud.images = cloud.images.filter((image) => image.id !== id);
  cloud.books.writes.push({ mark, id });
  return { mark, id };
}

/** Ties a volume to a server, or unties it. */
export function changeAttachment(cloud: MemoryCloud, id: string, command: 'attachVolume' | 'detachVolume', volumeId: string): CommandAnswer {
  const volume = cloud.books.volumes.get(volumeId);
  if (volume === undefined) throw cloud.connection.failure('invalid', `there is no volume ${volumeId}`);
  const holder = command === 'attachVolume' ? null : id;
  if (volume.serverId !== holder || volume.root)
    throw cloud.connection.failure('wrongState', `volume ${volumeId} is at ${volume.serverId ?? 'no server'}`);
  const answer = cloud.command(id, command, {});
  volume.serverId = command === 'attachVolume' ? id : null;
  return answer;
}
