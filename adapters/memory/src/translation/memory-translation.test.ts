import { translateAddressing, translateLabels, translateRules } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { MEMORY_TRANSLATION } from './memory-translation.ts';

const { labels, addressing, securityRules } = MEMORY_TRANSLATION;

describe('what the memory cloud takes', () => {
  it('any label', () => {
    expect(translateLabels({ 팀: '웹\n' }, labels)).toEqual({ cloud: { 팀: '웹\n' }, overlay: {}, warnings: [] });
  });

  it('no networks and no rules, and says so', () => {
    expect(translateAddressing([{ network: 'n', family: 4 }], addressing)).toMatchObject({ kept: [{ intent: { family: 4 } }], warnings: [{}] });
    expect(
      translateRules(
        [{ direction: 'ingress', family: 4, protocol: 'any', portFrom: null, portTo: null, remote: { kind: 'any' }, description: null }],
        securityRules,
      ),
    ).toMatchObject({ verdict: 'narrower', rules: [], warnings: [{ type: 'unsupported' }] });
  });
});
