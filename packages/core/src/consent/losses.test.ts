import { describe, expect, it } from 'vitest';

import { ACTIONS } from '../action/action.ts';
import { FACET_VALUES } from '../effect/facet.ts';
import { effect, GUESSED } from '../testing/sample-strategy.ts';
import { isAcceptName } from './accept-name.ts';
import { LOSS_RULES } from './loss-rules.ts';
import { lossesOf } from './losses.ts';

describe('losses', () => {
  it('speak of values that their facet has, by names that can be accepted', () => {
    for (const rule of ACTIONS.flatMap((action) => LOSS_RULES[action])) {
      const words: readonly string[] = FACET_VALUES[rule.facet];
      expect(words).toEqual(expect.arrayContaining([...rule.values]));
      expect(isAcceptName(rule.accept)).toBe(true);
    }
  });

  it('of a rebuild: the root disk is inherent, a new identity is not', () => {
    const losses = lossesOf('rebuild', [effect('rootDisk', ['replaced']), effect('identity', ['changed']), effect('password', ['replaced'])]);
    expect(losses.map(({ accept, kind, blocks }) => [accept, kind, blocks])).toEqual([
      ['root-disk-loss', 'inherent', false],
      ['identity-change', 'surprising', true],
    ]);
  });

  it('count what may happen as well as what will', () => {
    expect(lossesOf('resize', [effect('addresses.public', ['kept', 'changed'])])).toMatchObject([
      { accept: 'address-change', text: 'addresses.public may be changed' },
    ]);
  });

  it('that are only assumed warn and do not block', () => {
    expect(lossesOf('stop', [effect('guestShutdown', ['abrupt'], GUESSED)])).toMatchObject([{ accept: 'unclean-shutdown', blocks: false }]);
  });

  it('of a revert: what was written since', () => {
    expect(lossesOf('revertResize', [effect('writesSinceResize', ['lost'])])).toMatchObject([{ accept: 'writes-since-resize-loss', blocks: true }]);
  });
});
