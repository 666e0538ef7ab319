import { describe, expect, it } from 'vitest';

import { parseAddress, parseLabels, parseNumber, parseRule } from './parse-options.ts';

describe('a security rule in one word', () => {
  it.each([
    [
      'in:tcp:22:10.0.0.0/8',
      { direction: 'ingress', family: 4, protocol: 'tcp', portFrom: 22, portTo: 22, remote: { kind: 'cidr', cidr: '10.0.0.0/8' } },
    ],
    ['in:tcp:8000-8080', { protocol: 'tcp', portFrom: 8000, portTo: 8080, remote: { kind: 'any' } }],
    ['in:udp:53:2001:db8::/32', { family: 6, remote: { kind: 'cidr', cidr: '2001:db8::/32' } }],
    ['out6:any', { direction: 'egress', family: 6, protocol: 'any', portFrom: null }],
    ['in:icmp:*:group=web', { protocol: 'icmp', portFrom: null, remote: { kind: 'group', groupId: 'web' } }],
    ['in:50', { protocol: 50 }],
  ])('%s', (text, rule) => {
    expect(parseRule(text)).toMatchObject(rule);
  });

  it.each(['tcp:22', 'in', 'in:tcp:abc', 'through:tcp:22'])('%s is refused with the form', (text) => {
    expect(() => parseRule(text)).toThrow(/in\|out/);
  });
});

it('reads one network interface', () => {
  expect(parseAddress('network=front,family=dual,public=floating,port-security=off,pairs=10.0.0.0/24+10.1.0.0/24')).toEqual({
    network: 'front',
    family: 'dual',
    public: 'floating',
    portSecurity: false,
    allowedPairs: ['10.0.0.0/24', '10.1.0.0/24'],
  });
  expect(() => parseAddress('netwerk=front')).toThrow(/network, family/);
});

it('refuses a label without a value and a number that is none', () => {
  expect(() => parseLabels(['role'])).toThrow(/name=value/);
  expect(() => parseNumber('--size-gib', '1.5')).toThrow(/whole number/);
});
