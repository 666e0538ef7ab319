import { check } from '../check.ts';
import type { ArrivedWrite, ConformanceWorld } from '../harness.ts';
import type { Run } from './act.ts';

/** Writes that were carried out more than once. */
export function repeated(writes: readonly ArrivedWrite[]): readonly string[] {
  const lines = writes.filter((write) => write.applied).map((write) => write.line);
  return lines.filter((line, index) => lines.indexOf(line) !== index);
}

export function checkSentOnce(run: Run, assertion: string): void {
  const twice = repeated(run.writes);
  check(twice.length === 0, assertion, twice);
}

export async function checkNoSecret(world: ConformanceWorld, run: Run, assertion: string): Promise<void> {
  const shown = JSON.stringify([run.operation, run.events]);
  const leaked = (await world.secrets()).filter((secret) => shown.includes(secret));
  check(leaked.length === 0, assertion, `${leaked.length} secrets`);
}
