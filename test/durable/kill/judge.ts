import type { KillOutcome, KillScenario } from '@isobar/gateway/testing';

/** What is wrong with how an operation ended after a kill; empty where nothing is. */
export function problemsOf({ mayNeedAttention }: KillScenario, outcome: Omit<KillOutcome, 'wasHit' | 'killedBy'>): readonly string[] {
  const { operation, writes, repeated, servers, told } = outcome;
  const twice = repeated.map((write) => `sent twice: ${write}`);
  if (operation === null) return [...twice, ...writes.map((write) => `sent, and not recorded: ${write}`)];
  if (operation.state === 'needsAttention') return mayNeedAttention === true ? twice : [...twice, `asks: ${operation.attention?.question}`];
  const wrong: readonly (readonly [isWrong: boolean, text: string])[] = [
    [operation.state !== 'succeeded', `${operation.state}: ${operation.error?.message ?? ''}`],
    [servers !== 1, `${servers} servers of the name`],
    [told?.told !== told?.journaled, `${told?.told} events told of ${told?.journaled}`],
    [told?.writes !== told?.accepted, `${told?.writes} writes in the audit record of ${told?.accepted}`],
    [told?.finishes !== 1, `${told?.finishes} ends in the audit record`],
    [told?.isValid !== true, 'the audit record does not hold'],
  ];
  const found = wrong.flatMap(([isWrong, text]) => (isWrong ? [text] : []));
  return [...twice, ...found, ...(found.length > 0 ? [outcome.said] : [])];
}
