import { expect, it } from 'vitest';

import { parseRule } from '../verbs/parse-options.ts';
import { ruleText } from './rule-text.ts';

it.each(['in:tcp:22:10.0.0.0/8', 'in:tcp:8000-8080', 'in6:udp:53:2001:db8::/32', 'out6:any', 'in:icmp:*:group=web', 'in:50'])(
  '%s reads as it was written',
  (text) => {
    expect(ruleText({ id: null, rule: parseRule(text), raw: null })).toBe(text);
  },
);
