import type { CreateServerRequest, FactsQuery } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { hasLocalDisks } from '../../server/local-disks.ts';
import type { ServerVerb } from '../../strategies/server-strategies.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts } from '../kind-facts.ts';
import type { NovaServer, ServerFacts, ServerPort } from '../openstack-facts.ts';
import { checkServerRequest } from './check-request.ts';
import { readCreateFacts } from './create-facts.ts';
import { looksAtPorts, toDigest } from './digest.ts';
import type { FoundFacts } from './found-facts.ts';
import type { Present } from './named-facts.ts';
import {
  readConfirmFacts,
  readNoFacts,
  readRebuildFacts,
  readRescueFacts,
  readResizeFacts,
  readRevertFacts,
  readUnshelveFacts,
} from './named-facts.ts';
import { readUnlockFacts } from './lock-facts.ts';
import {
  readAttachFloatingIpFacts,
  readAttachPortFacts,
  readDetachFloatingIpFacts,
  readDetachPortFacts,
  readSecurityGroupFacts,
} from './port-facts.ts';
import { readVolumeFacts } from './volume-facts.ts';
import type { DiskDepth } from './server-disks.ts';
import { isVolumeBacked, readDisks } from './server-disks.ts';

interface VerbReads {
  readonly disks: DiskDepth;
  readonly found: (sources: FactsSources, present: Present, query: FactsQuery) => Promise<FoundFacts>;
}

const ROW: VerbReads = { disks: 'row', found: readNoFacts };

const named = (found: VerbReads['found']): VerbReads => ({ disks: 'row', found });

const READS: Readonly<Record<Exclude<ServerVerb, 'create'>, VerbReads>> = {
  // A root volume with snapshots outlives its server (SOURCES.md#nova-delete-snapshot-root-volume-stays).
  delete: { disks: 'snapshots', found: readNoFacts },
  restore: ROW,
  rename: ROW,
  start: ROW,
  stop: ROW,
  reboot: ROW,
  pause: ROW,
  unpause: ROW,
  suspend: ROW,
  resume: ROW,
  shelve: ROW,
  unshelve: named(readUnshelveFacts),
  lock: ROW,
  unlock: named(readUnlockFacts),
  rescue: { disks: 'volumes', found: readRescueFacts },
  unrescue: ROW,
  rebuild: { disks: 'volumes', found: readRebuildFacts },
  resize: { disks: 'volumes', found: readResizeFacts },
  confirmResize: named(readConfirmFacts),
  revertResize: { disks: 'volumes', found: readRevertFacts },
  createImage: { disks: 'volumes', found: readNoFacts },
  console: ROW,
  attachVolume: named(readVolumeFacts),
  detachVolume: { disks: 'volumes', found: readVolumeFacts },
  attachPort: named(readAttachPortFacts),
  detachPort: named(readDetachPortFacts),
  attachFloatingIp: named(readAttachFloatingIpFacts),
  detachFloatingIp: named(readDetachFloatingIpFacts),
  attachSecurityGroup: named(readSecurityGroupFacts),
  detachSecurityGroup: named(readSecurityGroupFacts),
};

/** The server, what the request names, disks and ports. Cinder and Neutron are left out where the catalog has none. */
export async function readServerFacts(sources: FactsSources, query: FactsQuery): Promise<KindFacts<ServerFacts>> {
  const verb = query.action as ServerVerb;
  checkServerRequest(verb, query.request);
  const server = query.targetId === null ? null : await sources.servers.get(query.targetId, query);
  const [{ request, requested, ...named }, about] = await readRest(sources, verb, server, query);
  const digest = toDigest(verb, server, about.ports, requested);
  return { facts: { server, ...named, ...about, digest, hasEphemeralDisk: hasLocalDisks(server, named.currentFlavor ?? named.flavor) }, request };
}

type About = Pick<ServerFacts, 'disks' | 'ports' | 'volumeBacked'>;

async function readRest(
  sources: FactsSources,
  verb: ServerVerb,
  server: NovaServer | null,
  query: FactsQuery,
): Promise<readonly [FoundFacts, About]> {
  if (verb === 'create') {
    return [await readCreateFacts(sources, query.request as CreateServerRequest, query), { disks: [], ports: [], volumeBacked: false }];
  }
  if (server === null) throw new CloudError('internal', `${verb} needs a server`, { outcome: 'not_applied' });
  const reads = READS[verb];
  const disks = await readDisks(sources, server, reads.disks, query);
  const found = await reads.found(sources, { server, disks }, query);
  return [found, { disks, ports: await readPorts(sources, verb, server, query), volumeBacked: isVolumeBacked(server) }];
}

async function readPorts(
  { api, network }: FactsSources,
  verb: ServerVerb,
  { id }: NovaServer,
  { signal }: FactsQuery,
): Promise<readonly ServerPort[]> {
  return looksAtPorts(verb) && (await api.offers('network', signal)) ? network.portsOf(id, { signal }) : [];
}
