import type { IwinvFlavorReader } from '../flavor/flavor-reader.ts';
import type { IwinvImageReader } from '../image/image-reader.ts';
import type { IwinvKeyPairReader } from '../key-pair/key-pair-reader.ts';
import type { IwinvZoneReader } from '../region/zone-reader.ts';
import type { IwinvSecurityGroupReader } from '../security-group/group-reader.ts';
import type { IwinvServerReader } from '../server/server-reader.ts';
import type { IwinvUserScriptReader } from '../user-script/user-script-reader.ts';
import type { IwinvVolumeReader } from '../volume/volume-reader.ts';
import type { IwinvVolumeTypeReader } from '../volume/volume-type-reader.ts';
import type { IwinvClient } from '../wire/iwinv-client.ts';

/** Where facts are read. */
export interface FactsSources {
  readonly client: IwinvClient;
  readonly servers: IwinvServerReader;
  readonly flavors: IwinvFlavorReader;
  readonly images: IwinvImageReader;
  readonly zones: IwinvZoneReader;
  readonly volumes: IwinvVolumeReader;
  readonly volumeTypes: IwinvVolumeTypeReader;
  readonly keyPairs: IwinvKeyPairReader;
  readonly groups: IwinvSecurityGroupReader;
  readonly scripts: IwinvUserScriptReader;
}
