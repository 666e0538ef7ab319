import type { Flavor, Image, Zone } from '../domain.ts';
import type { InstanceOrder } from '../iwinv-backend.ts';
import { requireFound, requireThat } from '../refusal.ts';
import { SEED_KEYS, SEED_SCRIPTS, SEED_VOLUME_TYPES } from '../seed/account.ts';
import type { AccountState } from './account-state.ts';

const NAME_LENGTH = 32;
const DESCRIPTION_LENGTH = 50;
const MOST_AT_ONCE = 10;
/** `connection_limit` of every published example; the manual says per type. */
export const VOLUMES_PER_INSTANCE = 3;

/** The parts that an order names, or a refusal. */
export function requireOrderable({ catalog }: AccountState, order: InstanceOrder): { zone: Zone; flavor: Flavor; image: Image } {
  const zone = requireFound(
    catalog.zones().find((one) => one.zoneId === order.zoneId),
    'unknownId',
  );
  const image = requireFound(
    catalog.images().find((one) => one.imageId === order.imageId),
    'unknownId',
  );
  const flavor = requireFound(
    catalog.flavors().find((one) => one.flavorId === order.flavorId),
    'unknownId',
  );
  requireThat(flavor.status === 'available', 'unavailableFlavor');
  requireCombination(flavor, image, zone.zoneId);
  requireTexts(order);
  requireThat(Number.isInteger(order.count) && order.count >= 1 && order.count <= MOST_AT_ONCE, 'badValue');
  requireThat(
    order.keyIds.every((id) => SEED_KEYS.some((key) => key.keyId === id)),
    'unavailableKey',
  );
  const knownScript = SEED_SCRIPTS.some((script) => script.scriptId === order.scriptId);
  requireThat(order.scriptId === undefined || knownScript, 'unknownId');
  for (const volume of order.volumes) requireVolumeSize(volume.type, volume.sizeGb);
  requireThat(order.volumes.length <= VOLUMES_PER_INSTANCE, 'limitExceeded');
  return { zone, flavor, image };
}

/** Zone, image and flavor must go together. */
export function requireCombination(flavor: Flavor, image: Image, zoneId: string): void {
  const together = flavor.imageTypes.includes(image.imageType) && flavor.zoneIds.includes(zoneId) && image.zoneIds.includes(zoneId);
  requireThat(together, 'unavailableCombination');
}

/** Assumed lengths, by analogy with security groups: a name of 1 to 32, a description up to 50. */
export function requireTexts(texts: { readonly name?: string; readonly description?: string }): void {
  const { name, description } = texts;
  requireThat(name === undefined || (name.length >= 1 && name.length <= NAME_LENGTH), 'badLength');
  requireThat(description === undefined || description.length <= DESCRIPTION_LENGTH, 'badLength');
}

/** The type must be in the catalogue and the size within its bounds. */
export function requireVolumeSize(type: string, sizeGb: number): void {
  const known = requireFound(
    SEED_VOLUME_TYPES.find((one) => one.type === type),
    'badEnum',
  );
  const fits = Number.isInteger(sizeGb) && sizeGb >= known.leastGb && sizeGb <= known.mostGb;
  requireThat(fits, 'badValue');
}
