import { CloudError } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import type { IwinvVolume } from '../../volume/volume-mapper.ts';

/** The volume that the facts are about. */
export function requireVolume({ volume }: IwinvFacts): IwinvVolume {
  if (volume !== null) return volume;
  throw new CloudError('internal', 'these facts are about no volume', { outcome: 'not_applied' });
}

/** Id of the server that it is attached to. */
export function holderOf(volume: IwinvVolume): string | null {
  return volume.attachments[0]?.serverId ?? null;
}
