import type { RebuildRequest, Warning } from '@isobar/core';

import type { FactName } from '../../facts/digest.ts';
import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import type { CreateInput } from '../../steps/server/create-body.ts';
import { ignored } from '../server/create-strategy.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { unsupported } from '../warnings.ts';
import { passwordWarnings } from '../password-warnings.ts';
import { keyOf } from './rebuild-effects.ts';

/** Facts that none of our own steps changes before the server is gone or replaced. */
export const UNTOUCHED_FACTS = [
  'id',
  'flavor',
  'rootDisk',
  'ports',
  'floatingIps',
  'name',
  'key',
  'labels',
  'serverGroup',
  'targetImage',
] as const satisfies readonly FactName[];

/** All of them: true until the first step that stops or detaches something. */
export const ALL_FACTS = [...UNTOUCHED_FACTS, 'status', 'dataDisks'] as const satisfies readonly FactName[];

/** The new server as like the old one as it can be made. */
export function rebuiltServer(
  facts: GcoreFacts,
  request: RebuildRequest,
): Omit<CreateInput, 'interfaces' | 'dataVolumes' | 'bootDeletesOnTermination'> {
  const server = requireServer(facts);
  return {
    name: request.name ?? server.name ?? server.id,
    flavorId: server.flavor.id ?? '',
    keyName: keyOf(facts, request),
    serverGroupId: facts.serverGroupId,
    labels: request.labels ?? facts.ownLabels,
    zone: facts.dialect.hasZones ? server.zone : null,
    newVolumes: [],
    withUserData: request.userData !== undefined && request.userData !== null,
    withPassword: request.password === 'set',
  };
}

/** Never smaller than the old one, so that nobody misses space. */
export function newBootVolume(
  facts: GcoreFacts,
  request: RebuildRequest,
): { readonly imageId: string; readonly sizeGiB: number; readonly type: string | null } {
  const root = rootDiskOf(facts);
  const sizeGiB = Math.max(root?.sizeGiB ?? 1, facts.image?.minDiskGiB ?? 1);
  return { imageId: request.image ?? '', sizeGiB, type: root?.type ?? null };
}

export function rebuildWarnings(request: RebuildRequest): readonly Warning[] {
  const description =
    request.description === undefined ? [] : [ignored('request.description', 'a server of this cloud has no description that can be set')];
  const hostname = unsupported('hostname', request.hostname, 'the guest is called like the server', EVIDENCE.createFields);
  return [...description, ...hostname, ...passwordWarnings(request)];
}
