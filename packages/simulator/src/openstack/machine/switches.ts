/** What the next operation of a kind meets; used up by it. */
export type NextOutcome =
  | 'normal'
  /** The scheduler finds nothing, after the 202. */
  | 'noValidHost'
  /** The hypervisor fails: a create gives up after its retries, the others end in ERROR. */
  | 'hypervisorFails'
  /** A create fails on the first host and is built on the second. */
  | 'rescheduled';

/** Settings that a test may change while the cloud runs (`POST /_sim/change` with `switches`). */
export interface OpenStackSwitches {
  nextCreate: NextOutcome;
  nextRebuild: NextOutcome;
  nextResize: NextOutcome;
  /** libvirt refuses a smaller root disk after the 202; the lab's fake hypervisor accepts it. */
  smallerDisk: 'refused' | 'accepted';
  /** When a shelved server leaves its host: Nova's default is at once. */
  shelvedOffload: 'atOnce' | 'never';
  /** A deleted server can be restored for so many virtual seconds; 0: it is gone at once. */
  reclaimSeconds: number;
  /** Under Zed's legacy policy the role `reader` may write. */
  readerMayWrite: boolean;
  /** The newest compute microversion that is offered. */
  maxMicroversion: string;
}

/** The switches of a Zed cloud with libvirt. */
export function defaultSwitches(): OpenStackSwitches {
  return {
    nextCreate: 'normal',
    nextRebuild: 'normal',
    nextResize: 'normal',
    smallerDisk: 'refused',
    shelvedOffload: 'atOnce',
    reclaimSeconds: 0,
    readerMayWrite: true,
    maxMicroversion: '2.93',
  };
}

/** Reads a one-shot switch and puts it back to `normal`. */
export function takeNextOutcome(switches: OpenStackSwitches, name: 'nextCreate' | 'nextRebuild' | 'nextResize'): NextOutcome {
  const outcome = switches[name];
  switches[name] = 'normal';
  return outcome;
}
