import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { bookmarkLinks } from '../nova-links.ts';

/** `""` when the server boots from a volume: the image then shows in the volume only. */
export function toServerImage({ context }: Exchange, { imageId }: NovaServer) {
  if (imageId === null) return '';
  return { id: imageId, links: bookmarkLinks(context, `images/${imageId}`) };
}
