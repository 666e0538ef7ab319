import type { Fit } from '@isobar/core';
import { doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { IwinvServer } from '../../server/server-mapper.ts';
import type { IwinvVolume } from '../../volume/volume-mapper.ts';

/**
 * Whether one more volume of a type may be attached. `connection_limit` is the server's own number (SOURCES.md#iwinv-connection-limit);
 * the console's manual means it per type (SOURCES.md#iwinv-block-storage-steps), so between the two readings nobody knows.
 */
export function fitsRoom(server: IwinvServer, attached: readonly IwinvVolume[], type: string | null): Fit {
  const limit = server.native.raw.connection_limit?.block_storage;
  if (limit === undefined) return FITS;
  const ofType = attached.filter((volume) => volume.type === type).length;
  if (ofType >= limit) return doesNotFit(`the server has ${ofType} block storages of the type ${type ?? '(none)'}; its limit is ${limit}`);
  if (attached.length >= limit)
    return fitUnknown(`the server has ${attached.length} block storages, and whether its limit of ${limit} is one per type is not known`);
  return FITS;
}

/** Whether a volume is idle. Its words are nowhere published, so one that is not known decides nothing. */
export function fitsIdle(volume: IwinvVolume): Fit {
  const { state, native } = volume;
  if (state === 'changing' || state === 'deleting') return doesNotFit(`the block storage is ${native.status}`, 'wait until it is at rest');
  return state === 'unknown' ? fitUnknown(`what the status ${native.status ?? '(none)'} of a block storage allows is not known`) : FITS;
}

/** Volume and server in different zones. Yes where either is not told. */
export function fitsSameZone(volume: IwinvVolume, server: IwinvServer): Fit {
  if (volume.zone === null || server.zone === null || volume.zone === server.zone) return FITS;
  return fitUnknown(`the block storage is in zone ${volume.zone}, the server in ${server.zone}`);
}
