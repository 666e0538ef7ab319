import type { Freshness } from '@isobar/sdk';
import { expect, it } from 'vitest';

import { staleRows } from './stale-rows.ts';

const NOW = Date.parse('2026-01-01T12:00:00Z');

const aged = (seconds: number, reachableSeconds: number | null): Freshness => ({
  cloud: 'lux',
  kind: 'floatingIp',
  asOf: new Date(NOW - seconds * 1000).toISOString(),
  complete: true,
  reachableSeconds,
});

it.each([
  [30, null],
  [60, 5],
  [250, 100],
])('says nothing of rows of %i seconds where the cloud can be read every %s', (seconds, reachable) => {
  expect(staleRows([aged(seconds, reachable)], NOW)).toEqual([]);
});

it.each([
  [90, 5, '90 seconds ago'],
  [600, 100, '10 minutes ago'],
  [3 * 3600, null, '3 hours ago'],
])('says how old rows of %i seconds are where the cloud can be read every %s', (seconds, reachable, text) => {
  expect(staleRows([aged(seconds, reachable)], NOW)[0]).toMatch(new RegExp(`^lux: its floating IPs are as of 2026-.*Z, ${text}$`));
});

it('says that rows were not read yet', () => {
  expect(staleRows([{ ...aged(0, null), asOf: null }], NOW)).toEqual(['lux: its floating IPs were not read yet']);
});
