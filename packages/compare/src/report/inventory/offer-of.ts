import type { ComparedServer, ServerOffer } from '../../comparison/inventory-comparison.ts';

/** What a server would be on a cloud; undefined where nothing was compared. */
export function offerOf({ offers }: ComparedServer, cloud: string): ServerOffer | undefined {
  return offers.find((offer) => offer.cloud === cloud);
}
