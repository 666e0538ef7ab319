import type { Envelope, Fit, RebuildRequest, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { fitsImage } from '../parts/combination.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsState } from '../parts/legal-states.ts';
import { gateWarnings, wantedMicroversion } from '../parts/option-gates.ts';
import { FEATURE_GATES, hasFeature, OPTION_GATES } from '../parts/microversion-gates.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { IMAGE_REBUILD_ENVELOPE, narrowRebuild, VOLUME_REBUILD_ENVELOPE } from './rebuild-envelope.ts';
import { rebuildOptions } from './rebuild-options.ts';

/** The microversion from which a root volume is imaged anew (SOURCES.md#nova-rebuild-volume-backed-2.93). */
const REIMAGES_VOLUMES = FEATURE_GATES.reimagesVolumes.since;

interface RebuildKind {
  readonly id: string;
  readonly title: string;
  readonly requires: readonly string[];
  readonly envelope: Envelope<'rebuild'>;
  readonly fitsRoot: (facts: ServerFacts) => Fit;
  /** The microversion that is needed whatever is given. */
  readonly wants?: string;
}

/** A local root disk is made anew from the image. */
export const rebuildStrategy = rebuildOf({
  id: 'openstack.rebuild',
  title: 'rebuild the local root disk from an image',
  requires: ['vm_state active, stopped or error (built once), no task', 'a local root disk'],
  envelope: IMAGE_REBUILD_ENVELOPE,
  fitsRoot: (facts) => (facts.volumeBacked ? doesNotFit('the root disk is a volume') : fitsImage(facts.currentFlavor, facts.image)),
});

/** A root volume is imaged anew and keeps its id. Below 2.93 Nova does nothing, or refuses. */
export const rebuildVolumeStrategy = rebuildOf({
  id: 'openstack.rebuild.volume',
  title: 'rebuild the root volume from an image',
  requires: ['vm_state active, stopped or error (built once), no task', 'a root volume', `compute microversion ${REIMAGES_VOLUMES}`],
  envelope: VOLUME_REBUILD_ENVELOPE,
  fitsRoot: fitsRootVolume,
  wants: REIMAGES_VOLUMES,
});

function rebuildOf({ id, title, requires, envelope, fitsRoot, wants }: RebuildKind): Strategy<'rebuild', ServerFacts> {
  return {
    id,
    action: 'rebuild',
    support: 'native',
    title,
    requires,
    envelope,
    fit: (facts) => allFit(fitsRoot(facts), fitsState('rebuild', facts)),
    effects: (facts, request) => serverEffects(envelope, facts, narrowRebuild(facts, request)),
    warnings: (facts, request) => gateWarnings(OPTION_GATES.rebuild, facts, request),
    steps: (facts, request) => [rebuildStep(facts, request, wants)],
  };
}

function fitsRootVolume(facts: ServerFacts): Fit {
  if (!facts.volumeBacked) return doesNotFit('the root disk is local');
  const { image, microversion } = facts;
  if (image === null) return fitUnknown('the image that the root volume was made from is not visible');
  if (hasFeature(facts, 'reimagesVolumes')) return FITS;
  const own = facts.disks.find(({ root }) => root)?.imageId ?? null;
  const spoken = `the cloud speaks compute microversion ${microversion}, and below ${REIMAGES_VOLUMES}`;
  if (own === image.id) return doesNotFit(`${spoken} a rebuild of a root volume from its own image changes nothing`);
  return doesNotFit(`${spoken} Nova refuses another image for a root volume`, 'create a new server from the image');
}

function rebuildStep(facts: ServerFacts, request: RebuildRequest, wants: string | undefined): StepSpec {
  const { id } = requireServer(facts);
  const microversion = wantedMicroversion(OPTION_GATES.rebuild, facts, request, wants);
  return {
    id: 'rebuild',
    kind: 'rebuild',
    title: `rebuild ${id}`,
    input: {
      serverId: id,
      imageId: facts.image?.id ?? '',
      volumeBacked: facts.volumeBacked,
      ...rebuildOptions(facts, request),
      ...(microversion === undefined ? {} : { microversion }),
    },
    writes: true,
    precondition: 'no task runs on the server',
    idempotency: 'sent once; a lost reply is settled by the instance actions',
    checks: checkedFacts(facts),
    pointOfNoReturn: true,
  };
}
