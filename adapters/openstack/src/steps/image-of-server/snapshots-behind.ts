import { z } from 'zod';

const imageWire = z.looseObject({ block_device_mapping: z.string().nullish() });
const devicesWire = z.array(z.looseObject({ snapshot_id: z.string().nullish() }));

/** Ids of the volume snapshots that an image without data stands for: a JSON text in a property (SOURCES.md#glance-image-volume-backed-snapshot). Pure. */
export function snapshotsBehind(raw: unknown): readonly string[] {
  const text = imageWire.safeParse(raw).data?.block_device_mapping ?? null;
  if (text === null) return [];
  const devices = devicesWire.safeParse(parseJson(text));
  return (devices.data ?? []).flatMap(({ snapshot_id: id }) => (id ? [id] : []));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
