import type { SecurityGroupRule } from '../domain.ts';
import type { RuleInput } from '../iwinv-backend.ts';
import { IwinvRefusal, requireFound, requireThat } from '../refusal.ts';

type RuleFields = Omit<SecurityGroupRule, 'ruleId'>;

const LARGEST_PORT = 65535;
const LONGEST_CONTENT = 25;

/** Checks a rule as iwinv was seen to; fields that are not given keep what `old` has. */
export function readRule(input: RuleInput, old: RuleFields | undefined, longestContent: number = LONGEST_CONTENT): RuleFields {
  const { bound, protocol } = { bound: input.bound ?? old?.bound, protocol: input.protocol ?? old?.protocol };
  const title = requireFound(input.title ?? old?.title, 'missingValue');
  requireLength(title, 1, 25);
  return {
    bound: requireBound(requireFound(bound, 'missingValue')),
    protocol: requireProtocol(requireFound(protocol, 'missingValue')),
    port: requirePort(requireFound(input.port ?? old?.port, 'missingValue')),
    ip: requireCidr(requireFound(input.ip ?? old?.ip, 'missingValue')),
    title,
    content: readContent(input.content, old, longestContent),
  };
}

/** Throws `badLength` unless the text has from `least` to `most` characters. */
export function requireLength(text: string, least: number, most: number): void {
  const length = [...text].length;
  requireThat(length >= least && length <= most, 'badLength');
}

// Empty or null keeps the old text, and reads back as null on a new rule.
function readContent(content: string | undefined, old: RuleFields | undefined, longest: number): string | null {
  if (content === undefined || content === '') return old?.content ?? null;
  requireLength(content, 1, longest);
  return content;
}

function requireBound(text: string): 'IN' | 'OUT' {
  if (text === 'IN' || text === 'OUT') return text;
  throw new IwinvRefusal('badEnum');
}

function requireProtocol(text: string): 'TCP' | 'UDP' {
  if (text === 'TCP' || text === 'UDP') return text;
  throw new IwinvRefusal('badEnum');
}

function requirePort(text: string): string {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/u.exec(text);
  requireThat(match !== null, 'badValue');
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  requireThat(first >= 1 && last <= LARGEST_PORT && first <= last, 'badValue');
  return text;
}

function requireCidr(text: string): string {
  requireThat(!text.includes(':'), 'ipv6NotSupported');
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/u.exec(text);
  requireThat(match !== null, 'badValue');
  const octets = match.slice(1, 5).map(Number);
  requireThat(octets.every((octet) => octet <= 255) && Number(match[5]) <= 32, 'badCidr');
  return text;
}
