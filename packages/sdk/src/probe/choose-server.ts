import type { CloudAdapter, CreateServerRequest, Flavor, Image, Network, Plan } from '@isobar/core';
import { CloudError, collectItems, isCloudError } from '@isobar/core';

import { dearestHour } from './cost-limit.ts';

/** What the caller wants otherwise than the smallest. Ids or names. */
export interface WantedServer {
  readonly flavor?: string | undefined;
  readonly image?: string | undefined;
  readonly network?: string | undefined;
}

export interface ChosenServer {
  readonly request: CreateServerRequest;
  readonly plan: Plan;
  readonly flavor: Flavor;
  /** The next one up, for a resize; null where there is none. */
  readonly otherFlavor: Flavor | null;
}

/** How many pairs of flavor and image are tried before giving up. */
const TRIES = 12;

/**
 * The smallest server that this cloud makes: cheapest flavor, smallest image, first inner network. Reads only.
 * @throws CloudError `unsupported` with the last reason where nothing fits
 */
export async function chooseServer(
  adapter: CloudAdapter,
  name: string,
  wanted: WantedServer,
  planCreate: (request: CreateServerRequest) => Promise<Plan>,
  signal: AbortSignal | undefined,
): Promise<ChosenServer> {
  const flavors = (await allOf(adapter.flavors, signal))
    .filter((flavor) => flavor.available !== false && isNamed(flavor, wanted.flavor))
    .toSorted(bySize);
  const images = (await allOf(adapter.images, signal)).filter((image) => isUsable(image) && isNamed(image, wanted.image)).toSorted(byDisk);
  const networks = await networkChoices(adapter, wanted.network, signal);
  let last: CloudError | null = null;
  for (const [flavor, image] of pairs(flavors, images).slice(0, TRIES)) {
    for (const network of networks) {
      const request = { name, flavor: flavor.id, image: image.id, ...(network === null ? {} : { networks: [network] }) };
      try {
        const plan = await planCreate(request);
        return { request, plan, flavor, otherFlavor: nextUp(await allOf(adapter.flavors, signal), flavor) };
      } catch (error) {
        if (!isCloudError(error) || error.retryable) throw error;
        last = error;
      }
    }
  }
  throw last ?? new CloudError('not_found', `${adapter.cloud} has no flavor and image to make a server of`, { outcome: 'not_applied' });
}

const allOf = <Item extends { readonly id: string }>(
  reader: { listPage: Parameters<typeof collectItems<Item>>[0] },
  signal: AbortSignal | undefined,
) => collectItems<Item>((cursor, options) => reader.listPage(cursor, options), { signal });

const isNamed = ({ id, name }: { readonly id: string; readonly name: string | null }, wanted: string | undefined): boolean =>
  wanted === undefined || id === wanted || name === wanted;

const isUsable = (image: Image): boolean => image.status === 'available' && image.osType !== 'windows' && image.sshKeyPolicy !== 'required';

const byDisk = (left: Image, right: Image): number => (left.minDiskGiB ?? 0) - (right.minDiskGiB ?? 0) || left.id.localeCompare(right.id);

/** Known prices first; what is not known is never the cheapest. */
function bySize(left: Flavor, right: Flavor): number {
  return hourly(left) - hourly(right) || (left.memoryMiB ?? 0) - (right.memoryMiB ?? 0) || left.id.localeCompare(right.id);
}

const HOURS = { hour: 1, day: 24, month: 730 } as const;

function hourly(flavor: Flavor): number {
  const price = dearestHour(flavor);
  return price === null ? Number.MAX_SAFE_INTEGER : Number(price.money.amount) / HOURS[price.per];
}

function nextUp(flavors: readonly Flavor[], flavor: Flavor): Flavor | null {
  const larger = flavors.filter(
    (other) =>
      other.id !== flavor.id &&
      other.available !== false &&
      (other.diskGiB ?? 0) >= (flavor.diskGiB ?? 0) &&
      (other.memoryMiB ?? 0) >= (flavor.memoryMiB ?? 0) &&
      (other.vcpus ?? 0) >= (flavor.vcpus ?? 0),
  );
  return larger.toSorted(bySize)[0] ?? null;
}

/** Each flavor with the smallest images, smallest flavors first. */
function pairs(flavors: readonly Flavor[], images: readonly Image[]): readonly (readonly [Flavor, Image])[] {
  return flavors.slice(0, TRIES).flatMap((flavor) => images.slice(0, 3).map((image): readonly [Flavor, Image] => [flavor, image]));
}

/** The inner networks one by one, then the cloud's own choice. */
async function networkChoices(
  adapter: CloudAdapter,
  wanted: string | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly (string | null)[]> {
  if (wanted !== undefined) return [wanted];
  if (adapter.networks === undefined) return [null];
  const networks: readonly Network[] = await allOf(adapter.networks, signal);
  return [...networks.filter((network) => network.external !== true && network.subnetIds.length > 0).map((network) => network.id), null];
}
