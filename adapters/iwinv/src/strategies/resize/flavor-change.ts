import type { Claim, Facet, Fit, StepSpec, Warning } from '@isobar/core';
import { allFit } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import type { IwinvFlavor } from '../../flavor/flavor-mapper.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsAvailability, fitsImageType, fitsZone } from '../parts/combination.ts';
import { requireServer } from '../parts/require-server.ts';

/** Whether the new flavor goes with the image and the zone of the server, and is sold. */
export function fitsNewFlavor(facts: IwinvFacts): Fit {
  const { flavor, image } = facts;
  return allFit(fitsAvailability(flavor), fitsImageType(flavor, image), fitsZone(requireServer(facts).zone, flavor, null));
}

/** What the present state of the server and the disks tell of a change of flavor. */
export function narrowFlavorChange(facts: IwinvFacts): { readonly [F in Facet]?: Partial<Claim<F>> } {
  const server = requireServer(facts);
  const [before, after] = disks(facts);
  const grows = before !== null && after !== null && after > before;
  const same = before !== null && after !== null && after === before;
  const off = server.phase === 'stopped';
  return {
    rootDisk: { values: grows ? ['kept', 'grown'] : same ? ['kept'] : ['kept', 'grown'] },
    powerState: { values: off ? ['kept', 'running'] : ['kept'] },
    guestShutdown: { values: off ? ['none'] : ['unknown'] },
    downtime: { values: off ? ['none', 'restart'] : ['restart'] },
  };
}

/** The rule is only assumed, so the call is sent all the same and a refusal is shown as what it is. */
export function smallerDiskWarnings(facts: IwinvFacts): readonly Warning[] {
  const [before, after] = disks(facts);
  if (before === null || after === null || after >= before) return [];
  const detail = `the disk would shrink from ${before} to ${after} GiB; iwinv presumably refuses that`;
  return [{ type: 'assumed', subject: 'rootDisk', detail, source: EVIDENCE.resizeSmallerDisk.source }];
}

/** The one write of a change of flavor. */
export function flavorChangeStep(facts: IwinvFacts, flavorId: string, title: string): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'resize',
    kind: 'resize',
    title,
    input: { serverId: id, flavorId },
    writes: true,
    precondition: 'no operation runs on the server',
    idempotency: 'sent once; a lost reply is settled by reading status and flavor',
    checks: checkedFacts(facts),
  };
}

function disks(facts: IwinvFacts): readonly [before: number | null, after: number | null] {
  return [requireServer(facts).flavor.diskGiB, diskOf(facts.flavor)];
}

function diskOf(flavor: IwinvFlavor | null): number | null {
  return flavor?.diskGiB ?? null;
}
