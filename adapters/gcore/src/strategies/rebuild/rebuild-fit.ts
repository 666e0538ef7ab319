import type { Fit } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { fitsImage } from '../server/create-strategy.ts';

/** What both ways of a rebuild need. */
export function fitsRebuild(facts: GcoreFacts): Fit {
  return allFit(
    fitsIdleMachine(facts),
    facts.kind === 'basic' ? doesNotFit('the disk of a basic machine belongs to its flavor; whether it can be kept is not known') : FITS,
    fitsImage(facts),
    rootDiskOf(facts) === null && facts.kind === 'virtual' ? doesNotFit('the cloud names no boot volume of this server') : FITS,
    facts.ports.length === 0 ? doesNotFit('the server has no interface, and a server cannot be made without one') : FITS,
    facts.keyIsMissing ? doesNotFit(`key pair ${requireServer(facts).keyPair} is not there any more`, 'name another key pair') : FITS,
    facts.ports.some((port) => port.floatingIps.length > 1) ? doesNotFit('a port has more than one floating IP') : FITS,
    fitsSeenStates(facts, ['ACTIVE', 'SHUTOFF']),
  );
}
