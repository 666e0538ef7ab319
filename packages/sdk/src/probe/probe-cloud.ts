import { randomBytes } from 'node:crypto';

import type { CloudAdapter, Money, Operation, Plan } from '@isobar/core';
import { CloudError, collectItems } from '@isobar/core';
import type { HttpExchange } from '@isobar/transport';

import type { Isobar } from '../create-isobar.ts';
import type { WantedServer } from './choose-server.ts';
import { chooseServer } from './choose-server.ts';
import { requireWithinLimit } from './cost-limit.ts';
import type { EvidenceFile, UnsignedEvidence } from './evidence-file.ts';
import { signedText } from './evidence-file.ts';
import { runReadProbes } from './read-probes.ts';
import { signText } from './signature.ts';
import { trialsFor } from './trials.ts';
import type { WriteFindings } from './write-probe.ts';
import { WriteProbe } from './write-probe.ts';

/** What a probe may spend and change. */
export interface WriteLimits extends WantedServer {
  readonly maxCost: Money;
  /** Go on where the cloud tells no price. */
  readonly unknownCost: boolean;
  /** Try every declared action, not only those with an assumed effect. */
  readonly everything: boolean;
}

export interface ProbeSettings {
  /** null: reads only. */
  readonly write: WriteLimits | null;
  /** Exchanges of this process, oldest first; filled by `onExchange` of createIsobar. */
  readonly exchanges: readonly HttpExchange[];
  readonly stateFolder: string;
  readonly now: () => number;
  readonly note: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const NAME_PREFIX = 'isobar-probe-';

const NOTHING_WRITTEN: WriteFindings = { actions: [], effects: [], leftovers: {} };

/**
 * Looks how a cloud really answers. Without `write` it only reads. With it, it makes one smallest server, tries each action
 * with an assumed effect on it and deletes it. Signs what it saw.
 * @throws CloudError `permission_denied` for a read-only cloud; `conflict` where an earlier probe left a server; as the cost limit says
 */
export async function probeCloud(isobar: Isobar, cloud: string, settings: ProbeSettings): Promise<EvidenceFile> {
  const adapter = isobar.clouds.adapter(cloud);
  const { exchanges, now, signal, write } = settings;
  const answers = await runReadProbes({ adapter, exchanges, now, signal });
  const found = write === null ? NOTHING_WRITTEN : await writeProbe(isobar, adapter, write, settings);
  const evidence: UnsignedEvidence = {
    schema: 'isobar.evidence/1',
    provider: adapter.provider,
    probedAt: new Date(now()).toISOString(),
    wrote: write !== null,
    answers,
    ...found,
  };
  return { ...evidence, signature: signText(signedText(evidence), settings.stateFolder) };
}

async function writeProbe(isobar: Isobar, adapter: CloudAdapter, limits: WriteLimits, settings: ProbeSettings): Promise<WriteFindings> {
  const { cloud } = adapter;
  const { note, signal } = settings;
  if (isobar.clouds.isReadOnly(cloud))
    throw new CloudError('permission_denied', `${cloud} is read-only here: nothing was sent`, { cloud, outcome: 'not_applied' });
  await requireNoEarlierProbe(adapter, signal);
  const name = `${NAME_PREFIX}${randomBytes(4).toString('hex')}`;
  const chosen = await chooseServer(
    adapter,
    name,
    limits,
    (request) => isobar.servers.plan(`${cloud}/${name}`, 'create', request, { signal }),
    signal,
  );
  const flavors = chosen.otherFlavor === null ? [chosen.flavor] : [chosen.flavor, chosen.otherFlavor];
  note(`cost: ${requireWithinLimit(flavors, limits.maxCost, limits.unknownCost)}`);
  const probe = new WriteProbe({
    adapter,
    note,
    plan: (ref, action, request) => isobar.plan(ref, action, request),
    execute: (plan) => executeWholly(isobar, plan),
  });
  const choices = { image: chosen.request.image, flavor: chosen.flavor.id, otherFlavor: chosen.otherFlavor?.id ?? null };
  return probe.run(chosen.plan, trialsFor(adapter, limits.everything), choices);
}

async function executeWholly(isobar: Isobar, plan: Plan): Promise<Operation> {
  const handle = await isobar.execute(plan, { yes: true, accept: [...plan.accept.surprising] });
  return handle.wait();
}

async function requireNoEarlierProbe({ cloud, servers }: CloudAdapter, signal: AbortSignal | undefined): Promise<void> {
  const all = await collectItems((cursor, options) => servers.listPage(cursor, options), { signal });
  const earlier = all.find((server) => server.name?.startsWith(NAME_PREFIX));
  if (earlier === undefined) return;
  throw new CloudError('conflict', `an earlier probe left ${earlier.ref} (${earlier.name}); look at it and delete it first`, {
    cloud,
    resource: earlier.ref,
    outcome: 'not_applied',
  });
}
