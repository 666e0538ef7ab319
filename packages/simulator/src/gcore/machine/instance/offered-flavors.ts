import type { Flavor, Image } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { InstanceVolumeRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { requireAppTemplate } from './app-templates.ts';

/** Flavors of the same system and processor, without the present one; none for a whole machine. */
export function flavorsToResizeTo(state: GcoreState, instance: Instance): readonly Flavor[] {
  const own = state.flavors.get(instance.flavorId);
  if (instance.kind === 'baremetal') return [];
  return virtualFlavors(state).filter((flavor) => flavor.id !== own?.id && flavor.osType === own?.osType && flavor.architecture === own.architecture);
}

/** Flavors that fit every image that the disks are made of. */
export function flavorsToStartWith(state: GcoreState, scope: Scope, volumes: readonly InstanceVolumeRequest[]): readonly Flavor[] {
  const images = volumes.flatMap((row) => imageOf(state, scope, row) ?? []);
  return virtualFlavors(state).filter((flavor) => images.every((image) => fits(flavor, image)));
}

export const virtualFlavors = (state: GcoreState): readonly Flavor[] => [...state.flavors.values()].filter((flavor) => flavor.bareMetal === null);

const fits = (flavor: Flavor, image: Readonly<Image>): boolean =>
  flavor.osType === image.osType && flavor.architecture === image.architecture && flavor.memoryMiB >= image.minMemoryMiB;

/** The image whose bytes a disk would have, if any. Throws for an unknown source. */
export function imageOf(state: GcoreState, scope: Scope, row: InstanceVolumeRequest): Readonly<Image> | undefined {
  switch (row.source) {
    case 'image':
      return state.images.require(scope, row.imageId);
    case 'apptemplate':
      return state.images.find(scope, requireAppTemplate(state, row.appTemplateId).imageId);
    case 'existing-volume':
      return state.images.find(scope, state.volumes.require(scope, row.volumeId).imageId ?? '');
    case 'snapshot':
      return state.images.find(scope, state.volumes.find(scope, state.snapshots.require(scope, row.snapshotId).volumeId)?.imageId ?? '');
    case 'new-volume':
      return undefined;
  }
}
