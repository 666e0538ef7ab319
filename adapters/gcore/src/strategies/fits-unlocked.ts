import type { Fit } from '@isobar/core';
import { doesNotFit, FITS } from '@isobar/core';

/** While a task holds it every other change is refused (SOURCES.md#gcore-lock-409). */
export function fitsUnlocked(what: string, thing: { readonly locked: boolean } | undefined): Fit {
  return thing?.locked === true ? doesNotFit(`a task of the cloud works on the ${what}; it refuses a second change until that is done`) : FITS;
}
