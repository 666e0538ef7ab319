import { ControlError, requireNumber, requireObject, requireText } from './control-input.ts';
import type { FaultAction, FaultMatch, FaultRule } from './fault.ts';

type ActionParser = (input: Readonly<Record<string, unknown>>) => FaultAction;

const ACTIONS: ReadonlyMap<string, ActionParser> = new Map<string, ActionParser>([
  ['reply', parseReply],
  ['hold', () => ({ type: 'hold' })],
  ['holdBefore', () => ({ type: 'holdBefore' })],
  ['dropReply', () => ({ type: 'dropReply' })],
  ['dropRequest', () => ({ type: 'dropRequest' })],
  ['duplicate', (input) => ({ type: 'duplicate', answer: parseCopy(input) })],
  ['malformed', () => ({ type: 'malformed' })],
  ['html', (input) => ({ type: 'html', status: parseStatus(input), applied: input['applied'] === true })],
  ['delay', (input) => ({ type: 'delay', milliseconds: requireNumber(input, 'milliseconds', 0) })],
]);

/** Reads the body of `POST /_sim/faults`. Throws {@link ControlError} naming the bad field. */
export function parseFaultRule(input: unknown): FaultRule {
  const rule = requireObject(input, 'body');
  const action = requireObject(rule['action'], 'action');
  const parse = ACTIONS.get(requireText(action, 'type'));
  if (parse === undefined) {
    throw new ControlError('action.type', `must be one of ${[...ACTIONS.keys()].join(', ')}`);
  }
  return {
    match: parseMatch(rule['match'] ?? {}),
    action: parse(action),
    count: rule['count'] === undefined ? 1 : requireNumber(rule, 'count', 1),
  };
}

function parseReply(input: Readonly<Record<string, unknown>>): FaultAction {
  const headers = input['headers'] === undefined ? undefined : parseHeaders(input['headers']);
  return {
    type: 'reply',
    status: parseStatus(input),
    ...(headers === undefined ? {} : { headers }),
    ...(input['body'] === undefined ? {} : { body: input['body'] }),
  };
}

function parseCopy(input: Readonly<Record<string, unknown>>): 'first' | 'second' {
  const answer = requireText(input, 'answer');
  if (answer === 'first' || answer === 'second') return answer;
  throw new ControlError('answer', 'must be first or second');
}

function parseStatus(input: Readonly<Record<string, unknown>>): number {
  const status = requireNumber(input, 'status', 200);
  if (status <= 599) return status;
  throw new ControlError('status', 'must be from 200 to 599');
}

function parseHeaders(input: unknown): Readonly<Record<string, string>> {
  const headers = requireObject(input, 'headers');
  const entries = Object.keys(headers).map((name) => [name, requireText(headers, name)] as const);
  return Object.fromEntries(entries);
}

function parseMatch(input: unknown): FaultMatch {
  const match = requireObject(input, 'match');
  const known = ['method', 'path', 'bodyPattern'] as const;
  const stray = Object.keys(match).find((key) => !known.some((name) => name === key));
  if (stray !== undefined) throw new ControlError(`match.${stray}`, 'is not known');
  for (const name of ['path', 'bodyPattern'] as const) {
    if (match[name] !== undefined) requirePattern(requireText(match, name), `match.${name}`);
  }
  return Object.fromEntries(known.filter((name) => match[name] !== undefined).map((name) => [name, requireText(match, name)]));
}

function requirePattern(pattern: string, field: string): void {
  try {
    RegExp(pattern, 'u');
  } catch {
    throw new ControlError(field, 'is not a regular expression');
  }
}
