import type { SecurityRule } from '@isobar/core';
import { translateRules } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { OPENSTACK_SECURITY_RULES } from './openstack-security-rules.ts';

const ssh: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 22,
  portTo: 22,
  remote: { kind: 'group', groupId: 'bastion' },
  description: null,
};

describe('rules on Neutron', () => {
  it('are carried exactly, and the rules that a new group starts with are deleted when nobody asked for them', () => {
    expect(translateRules([ssh], OPENSTACK_SECURITY_RULES)).toMatchObject({
      verdict: 'exact',
      add: [ssh],
      remove: [
        { direction: 'egress', family: 4 },
        { direction: 'egress', family: 6 },
      ],
      warnings: [],
    });
  });
});
