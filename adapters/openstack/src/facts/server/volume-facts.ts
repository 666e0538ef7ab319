import type { FactsQuery } from '@isobar/core';
import { lookUp } from '@isobar/core';

import type { FactsSources } from '../facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import { NOTHING_FOUND } from './found-facts.ts';
import type { Present } from './named-facts.ts';

type Query = Pick<FactsQuery, 'request' | 'signal'>;

/** The volume of an attach or detach, by id or name. @throws CloudError `not_found`; `unsupported` without a volume service */
export async function readVolumeFacts({ api, volumes }: FactsSources, _present: Present, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as { readonly volume: string };
  const volume = await lookUp(volumes, wanted.volume, { cloud: api.cloud, kind: 'volume', field: 'volume', signal });
  const requested = { requestedVolume: volume.id, volumeStatus: volume.native.status };
  return { ...NOTHING_FOUND, volume, request: { ...wanted, volume: volume.id }, requested };
}
