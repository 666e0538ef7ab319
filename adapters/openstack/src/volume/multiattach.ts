import type { Volume } from '@isobar/core';

/** Whether several servers may have the volume (SOURCES.md#cinder-multiattach). */
export function isMultiattach(volume: Volume | null): boolean {
  return (volume?.native.raw as { readonly multiattach?: unknown } | undefined)?.multiattach === true;
}
