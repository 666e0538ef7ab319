import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { toSecondsTime } from '../../shared/times.ts';
import { toServerFlavor } from '../flavor-body.ts';
import { novaLinks } from '../nova-links.ts';
import { toServerImage } from './server-image.ts';
import type { ServerPlace } from './server-place.ts';

/**
 * A server whose cell does not answer: from 2.69 a row with few keys and status UNKNOWN, before
 * that an error (the lists leave it out, see `listed`).
 */
export function toDownCellBody(exchange: Exchange, server: NovaServer, place: ServerPlace) {
  const { context, version } = exchange;
  if (!isAtLeast(version, '2.69')) {
    throw new OpenStackRefusal(
      'fault',
      "Unexpected API Error. Please report this at http://bugs.launchpad.net/nova/ and attach the Nova API log if possible.\n<class 'nova.exception.NovaException'>",
    );
  }
  const known = {
    id: server.id,
    status: 'UNKNOWN',
    tenant_id: server.projectId,
    created: toSecondsTime(server.createdAt),
    links: novaLinks(context, `servers/${server.id}`),
  };
  if (place !== 'show') return known;
  return {
    ...known,
    user_id: server.userId,
    flavor: toServerFlavor(context, version, server.flavor),
    image: toServerImage(exchange, server),
    'OS-EXT-AZ:availability_zone': server.zone ?? 'UNKNOWN',
    'OS-EXT-STS:power_state': 0,
    ...(isAtLeast(version, '2.71') ? { server_groups: [] } : {}),
  };
}

/** True for what a list shows: before 2.69 it leaves servers of silent cells out. */
export function isListed({ version }: Exchange, server: NovaServer): boolean {
  return !server.cellDown || isAtLeast(version, '2.69');
}
