import type { IwinvFlavorReader } from '../flavor/flavor-reader.ts';
import type { IwinvImageReader } from '../image/image-reader.ts';
import type { IwinvZoneReader } from '../region/zone-reader.ts';
import type { IwinvServerReader } from '../server/server-reader.ts';
import type { IwinvClient } from '../wire/iwinv-client.ts';

/** Where facts are read. */
export interface FactsSources {
  readonly client: IwinvClient;
  readonly servers: IwinvServerReader;
  readonly flavors: IwinvFlavorReader;
  readonly images: IwinvImageReader;
  readonly zones: IwinvZoneReader;
}
