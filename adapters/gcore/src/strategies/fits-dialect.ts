import type { Action, Fit } from '@isobar/core';
import { doesNotFit, FITS } from '@isobar/core';

import type { GcoreFacts } from '../facts/gcore-facts.ts';
import { EVIDENCE } from '../gcore-evidence.ts';

/** Calls that no source describes for a white label are not tried (SOURCES.md#edgecenter-undescribed-calls). */
export function fitsDialect({ dialect }: GcoreFacts, action: Action): Fit {
  if (!dialect.undescribed.includes(action)) return FITS;
  return doesNotFit(`no source describes this call for this white label of the platform (${EVIDENCE.undescribedEdgecenter.source})`);
}

/** While a task holds it every other change is refused (SOURCES.md#gcore-lock-409). */
export function fitsUnlocked(what: string, thing: { readonly locked: boolean } | undefined): Fit {
  return thing?.locked === true ? doesNotFit(`a task of the cloud works on the ${what}; it refuses a second change until that is done`) : FITS;
}
