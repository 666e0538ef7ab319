import { RESOURCE_NAMES } from '@isobar/core';
import type { Freshness } from '@isobar/sdk';

/** Rows that were read within this time are as good as new. */
const NEW_SECONDS = 60;
/** A cloud is read again within so many of its turns, or something keeps it from that. */
const TURNS = 3;

/** A line for each cloud whose rows are older than they should be; those that are as new as they can be are not worth one. */
export function staleRows(freshness: readonly Freshness[], now: number): readonly string[] {
  return freshness.flatMap(({ cloud, kind, asOf, reachableSeconds }) => {
    const rows = `${cloud}: its ${RESOURCE_NAMES[kind]}s`;
    if (asOf === null) return [`${rows} were not read yet`];
    const seconds = Math.max(0, Math.round((now - Date.parse(asOf)) / 1000));
    const usual = Math.max(NEW_SECONDS, TURNS * (reachableSeconds ?? 0));
    return seconds <= usual ? [] : [`${rows} are as of ${asOf}, ${durationText(seconds)} ago`];
  });
}

function durationText(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
