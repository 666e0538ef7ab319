import type { AddressIntent, ConfirmChoice, PasswordChoice, SecurityRule } from '@isobar/core';
import { invalidArgument, PASSWORD_CHOICES } from '@isobar/core';

/** @throws CloudError `invalid_argument`: the flag must be given */
export function required<Value>(flag: string, value: Value | undefined): Value {
  if (value === undefined) throw invalidArgument(flag, undefined, 'a value');
  return value;
}

export function parseNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw invalidArgument(flag, text, 'a whole number');
  return Number(text);
}

export function parseLabels(pairs: readonly string[] | undefined): Readonly<Record<string, string>> | undefined {
  return pairs === undefined ? undefined : Object.fromEntries(pairs.map((pair) => parsePair('--label', pair)));
}

function parsePair(flag: string, pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw invalidArgument(flag, pair, 'name=value');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

export function parsePassword(password: string | undefined, setPassword: string | undefined): PasswordChoice | undefined {
  if (password === undefined) return setPassword === undefined ? undefined : 'set';
  const choice = PASSWORD_CHOICES.find((candidate) => candidate === password);
  if (choice === undefined) throw invalidArgument('--password', null, PASSWORD_CHOICES.join(', '));
  return choice;
}

export function parseConfirm(text: string | undefined): ConfirmChoice | undefined {
  if (text === undefined || text === 'auto' || text === 'manual') return text;
  const seconds = /^revertAfter=(\d+)$/.exec(text)?.[1];
  if (seconds === undefined) throw invalidArgument('--confirm', text, 'auto, manual or revertAfter=<seconds>');
  return { revertAfterSeconds: Number(seconds) };
}

const RULE = /^(in|out)([46])?:([a-z0-9-]+)(?::([\d*]+(?:-\d+)?)?(?::(.+))?)?$/;
const RULE_FORM = 'in|out[4|6]:protocol[:ports[:cidr or group=<id>]], such as in:tcp:22:10.0.0.0/8, in:tcp:8000-8080, in:icmp or out6:any';

/** A security rule in one word. @throws CloudError `invalid_argument` */
export function parseRule(text: string): SecurityRule {
  const [, way, version, protocol, ports, remote] = RULE.exec(text) ?? [];
  if (way === undefined || protocol === undefined) throw invalidArgument('rule', text, RULE_FORM);
  const [first, last] = parsePorts(ports);
  return {
    direction: way === 'in' ? 'ingress' : 'egress',
    family: version === '6' || (version === undefined && remote?.includes(':') === true && !remote.startsWith('group=')) ? 6 : 4,
    protocol: (/^\d+$/.test(protocol) ? Number(protocol) : protocol) as SecurityRule['protocol'],
    portFrom: first,
    portTo: last,
    remote: parseRemote(remote),
    description: null,
  };
}

function parsePorts(text: string | undefined): readonly [number | null, number | null] {
  if (text === undefined || text === '*') return [null, null];
  const [first = '', last = first] = text.split('-');
  return [Number(first), Number(last)];
}

function parseRemote(text: string | undefined): SecurityRule['remote'] {
  if (text === undefined || text === 'any') return { kind: 'any' };
  return text.startsWith('group=') ? { kind: 'group', groupId: text.slice('group='.length) } : { kind: 'cidr', cidr: text };
}

const ADDRESS_MEMBERS: Readonly<Record<string, (value: string) => Partial<AddressIntent>>> = {
  network: (network) => ({ network }),
  family: (value) => ({ family: (value === 'dual' ? value : Number(value)) as 4 | 6 | 'dual' }),
  address: (address) => ({ address }),
  public: (value) => ({ public: value as NonNullable<AddressIntent['public']> }),
  mac: (macAddress) => ({ macAddress }),
  pairs: (value) => ({ allowedPairs: value.split('+') }),
  'port-security': (value) => ({ portSecurity: value !== 'off' }),
};

/** `network=front,family=4,public=floating`: one network interface. @throws CloudError `invalid_argument` */
export function parseAddress(text: string): AddressIntent {
  const parts = text.split(',').map((part) => parsePair('--address', part));
  return Object.assign(
    {},
    ...parts.map(([name, value]) => {
      const member = ADDRESS_MEMBERS[name];
      if (member === undefined) throw invalidArgument('--address', name, Object.keys(ADDRESS_MEMBERS).join(', '));
      return member(value);
    }),
  ) as AddressIntent;
}
