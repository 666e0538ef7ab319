import type { Fit } from '@isobar/core';
import { doesNotFit, FITS } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { requireServer } from '../parts/require-server.ts';

/** A resize of ours waits, and nobody has changed the flavor since. */
export function fitsWindow(facts: IwinvFacts): Fit {
  const { awaitingResize } = facts;
  if (awaitingResize === null) {
    return doesNotFit('no resize of ours waits for this server, and iwinv itself has no confirm or revert', 'resize to the flavor that is wanted');
  }
  const flavor = requireServer(facts).flavor.id;
  if (flavor === awaitingResize.toFlavor) return FITS;
  return doesNotFit(`the flavor is ${flavor ?? 'not visible'} and not ${awaitingResize.toFlavor} any more: someone else has changed it`);
}
