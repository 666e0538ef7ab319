import { expect, test } from 'vitest';

import type { ServerOffer } from '../../comparison/inventory-comparison.ts';
import type { MatchReason } from '../../match/flavor-match.ts';
import { flavorOf, sampleMatch } from '../../testing/sample-flavor-comparison.ts';
import { sampleInventory } from '../../testing/sample-inventory-comparison.ts';
import { blockerCounts } from './blocker-bars.ts';

const GPU: MatchReason = { facet: 'gpu', verdict: 'less', text: 'no GPU' };

function offer(available: boolean, reasons: readonly MatchReason[], blockers: readonly string[]): ServerOffer {
  const flavor = flavorOf('lux', { id: 's', vcpus: 2, memoryMiB: 8192, available });
  return { cloud: 'lux', match: sampleMatch(flavor, { fit: 'lacking', score: 1, blockers: reasons }), cost: null, delta: null, blockers };
}

const nowhere: ServerOffer = { cloud: 'lux', match: null, cost: null, delta: null, blockers: ['no flavor is known there'] };

const CASES: readonly (readonly [string, ServerOffer, readonly string[]])[] = [
  ['what the match lacks', offer(true, [GPU], ['no GPU']), ['gpu']],
  ['that it is sold out', offer(false, [], ['sold out']), ['availability']],
  ['both', offer(false, [GPU], ['no GPU', 'sold out']), ['gpu', 'availability']],
  ['a rule of the cloud', offer(true, [GPU], ['no GPU', 'no more servers are taken']), ['gpu', 'other']],
  ['that there is no flavor', nowhere, ['flavor']],
  ['nothing', offer(true, [], []), []],
];

test.each(CASES)('a server is counted by %s', (_, told, kinds) => {
  const servers = sampleInventory(1).servers.map((server) => ({ ...server, offers: [told] }));
  expect(blockerCounts({ servers, to: ['lux'] })).toEqual(kinds.map((kind) => ({ cloud: 'lux', kind, servers: 1 })));
});

test('a server whose size is not told is counted as that', () => {
  const servers = sampleInventory(1).servers.map((server) => ({ ...server, requirement: null, offers: [nowhere] }));
  expect(blockerCounts({ servers, to: ['lux'] })).toEqual([{ cloud: 'lux', kind: 'size', servers: 1 }]);
});
