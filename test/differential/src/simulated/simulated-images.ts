import { isJsonObject, objectsAt, valueAt } from '../json.ts';
import type { Target } from '../play/target.ts';

interface ImageRow {
  /** What it is in the world. */
  readonly part: string;
  readonly name: string;
  readonly diskFormat: 'qcow2' | 'raw';
  readonly properties: Readonly<Record<string, string | number>>;
}

/** The images of the recorded cloud. */
const IMAGES: readonly ImageRow[] = [
  { part: 'imageA', name: 'lab-linux-a', diskFormat: 'qcow2', properties: { os_distro: 'debian', os_version: '12', min_disk: 1 } },
  {
    part: 'imageB',
    name: 'lab-linux-b',
    diskFormat: 'qcow2',
    properties: { os_distro: 'ubuntu', os_version: '22.04', min_disk: 1, hw_qemu_guest_agent: 'yes' },
  },
  { part: 'rescueImage', name: 'lab-rescue', diskFormat: 'raw', properties: { hw_rescue_device: 'disk', hw_rescue_bus: 'virtio' } },
  { part: 'largeImage', name: 'lab-needs-much', diskFormat: 'raw', properties: { min_disk: 40, min_ram: 8192 } },
];

/** Puts images like those of the recorded cloud in the place of all others. @returns their ids */
export async function setUpImages(ask: Target['send']): Promise<readonly (readonly [name: string, id: string])[]> {
  const { body } = await ask('admin', { service: 'image', method: 'GET', path: '/v2/images?limit=100' });
  for (const { id } of isJsonObject(body) ? objectsAt(body, 'images') : [])
    await ask('admin', { service: 'image', method: 'DELETE', path: `/v2/images/${String(id)}` });
  const ids: (readonly [string, string])[] = [];
  for (const row of IMAGES) ids.push([row.part, await createImage(ask, row)]);
  return ids;
}

async function createImage(ask: Target['send'], { name, diskFormat, properties }: ImageRow): Promise<string> {
  const image = { name, disk_format: diskFormat, container_format: 'bare', visibility: 'public', ...properties };
  const created = await ask('admin', { service: 'image', method: 'POST', path: '/v2/images', body: image });
  const id = String(valueAt(created.body, 'id'));
  const headers = { 'content-type': 'application/octet-stream' };
  const sent = await ask('admin', { service: 'image', method: 'PUT', path: `/v2/images/${id}/file`, headers, body: emptyDisk(diskFormat) });
  if (sent.status !== 204) throw new Error(`the simulator takes no image: ${created.status}, ${sent.status} ${JSON.stringify(sent.body)}`);
  return id;
}

/** A raw disk of 1 MiB, or the head of a qcow2 disk of 1 GiB: magic, version 3 and, at byte 24, the size. */
function emptyDisk(diskFormat: ImageRow['diskFormat']): Uint8Array {
  if (diskFormat === 'raw') return new Uint8Array(1024 * 1024);
  const head = new DataView(new ArrayBuffer(104));
  head.setUint32(0, 0x51_46_49_fb);
  head.setUint32(4, 3);
  head.setBigUint64(24, 1024n ** 3n);
  return new Uint8Array(head.buffer);
}
