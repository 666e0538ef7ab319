import type { Caller } from '../../model/identity.ts';
import type { GlanceImage } from '../../model/image.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import { addImage } from './image-store.ts';
import { rootVolumeImageOf } from './volume-image-metadata.ts';

/** The properties of an image that Nova never hands on to a snapshot. */
const NOT_INHERITED = new Set([
  'instance_uuid',
  'user_id',
  'image_type',
  'backup_type',
  'base_image_ref',
  'block_device_mapping',
  'bdm_v2',
  'root_device_name',
]);

/** What the maker of a server's image says beside its name. */
interface ServerImageRequest {
  readonly name: string;
  /** `snapshot`, `backup`: a private image with the server's disk; `volume-backed`: no data, only a mapping. */
  readonly kind: 'snapshot' | 'backup' | 'volume-backed';
  /** `metadata` of the action; it wins over what is inherited. */
  readonly properties?: Readonly<Record<string, string>>;
}

/**
 * The image that Nova makes of a server, still `queued`: fill it with
 * {@link fillImage}, or take it back with {@link removeImage} when the snapshot fails.
 *
 * It inherits the properties, formats and minima of the image that the server runs from. The block
 * device mapping of a volume-backed one is the caller's, in `properties`.
 */
export function addServerImage(world: World, caller: Caller, server: NovaServer, request: ServerImageRequest): GlanceImage {
  const base = server.imageId === null ? rootVolumeImageOf(world, server) : world.images.get(server.imageId);
  const inherited = Object.entries(base?.properties ?? {}).filter(([name]) => !NOT_INHERITED.has(name));
  const isVolumeBacked = request.kind === 'volume-backed';
  const own = isVolumeBacked ? {} : { instance_uuid: server.id, user_id: caller.userId, image_type: request.kind };
  return addImage(world, {
    name: request.name,
    ownerProjectId: server.projectId,
    visibility: 'private',
    diskFormat: isVolumeBacked ? (base?.diskFormat ?? 'raw') : 'raw',
    containerFormat: 'bare',
    minDiskGiB: Math.max(base?.minDiskGiB ?? 0, server.flavor.diskGiB),
    minMemoryMiB: base?.minMemoryMiB ?? 0,
    properties: {
      ...Object.fromEntries(inherited),
      ...(base === undefined ? {} : { base_image_ref: base.id }),
      ...ownerProperties(world, caller),
      ...own,
      ...request.properties,
    },
  });
}

/** Whose image it is, in words: Nova writes them into every image that it makes (recorded). */
function ownerProperties(world: World, caller: Caller): Readonly<Record<string, string>> {
  const user = world.users.get(caller.userId);
  const roles = user?.rolesByProject.get(caller.projectId) ?? [];
  return {
    owner_user_name: user?.name ?? '',
    owner_project_name: world.projects.get(caller.projectId)?.name ?? '',
    boot_roles: roles.map(({ name }) => name).join(','),
  };
}
