import type { FactsQuery, RebuildRequest } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { toServer } from '../../server/server-mapper.ts';
import type { InstanceRow } from '../../server/server-wire.ts';
import { hasKey, missingKey } from './resolve-create.ts';
import { imageOf, resolveImage } from './resolve-image.ts';
import type { ServerNames } from './resolved-names.ts';

export async function resolveRebuild(session: GcoreSession, { request: asked, signal }: FactsQuery, instance: InstanceRow): Promise<ServerNames> {
  const request = asked as RebuildRequest;
  const image = await resolveImage(session, request.image ?? imageOf(toServer(session.cloud, instance, null)), signal);
  const key = request.keyPair === undefined ? instance.keyName : request.keyPair;
  const keyFound = key === null || (await hasKey(session, key, signal));
  if (!keyFound && typeof request.keyPair === 'string') throw missingKey(session.cloud, request.keyPair);
  return { request: { ...request, image: image.id }, image, keyIsMissing: !keyFound };
}
