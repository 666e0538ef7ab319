import type { PricedFacts } from '@isobar/core';

import type { IwinvFlavor } from '../flavor/flavor-mapper.ts';
import type { IwinvImage } from '../image/image-mapper.ts';
import type { IwinvServer } from '../server/server-mapper.ts';

/** What a decision on iwinv rests on, beside the digest. */
export interface IwinvFacts extends PricedFacts {
  readonly server: IwinvServer | null;
  /** The image that the action installs: the one named, or for a rebuild the server's own. */
  readonly image: IwinvImage | null;
  /** The flavor that the action leads to. */
  readonly flavor: IwinvFlavor | null;
  /** The catalogue's row of the server's own flavor; null where it was not read or is not sold any more. */
  readonly currentFlavor: IwinvFlavor | null;
}
