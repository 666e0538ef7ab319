import { setTimeout as delay } from 'node:timers/promises';

import type { MixReport } from '../play/run-mix.ts';
import { runMix } from '../play/run-mix.ts';
import type { End } from '../play/verdict.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { RunReport } from './report.ts';

/** Operations on one account before it is left and a fresh one taken. */
const OPERATIONS_PER_WORLD = 50;
const SHARE = 0.3;
const CLOSING_MILLISECONDS = 5_000;
const MEBIBYTE = 1024 * 1024;

/** The ends of a write that was begun. */
const BEGUN: ReadonlySet<End> = new Set(['succeeded', 'notApplied', 'partly', 'unknown']);

/** Plays so many operations on fresh accounts of all clouds at once, round after round, and adds up what it saw. */
export async function playRounds(operations: number, seed: number): Promise<RunReport> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const openBefore = process.getActiveResourcesInfo();
  const unhandled = watchProcess();
  const tally = new Tally();
  const heapMebibytes: number[] = [];
  for (let round = 0; tally.operations < operations; round += 1) {
    const left = Math.ceil((operations - tally.operations) / PROVIDERS.length);
    const each = Math.min(OPERATIONS_PER_WORLD, left);
    const mixes = PROVIDERS.map(async (provider) => {
      const report = await runMix({ provider, seed: seed + round, operations: each, share: SHARE });
      tally.add(provider.name, provider.undecidable, report);
    });
    await Promise.all(mixes);
    heapMebibytes.push(heapInUse());
  }
  const leftOpen = await openSince(openBefore);
  const { user, system } = process.cpuUsage(used);
  const times = { seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1_000_000 };
  return { seed, ...tally.sums(), unhandled, leftOpen, heapMebibytes, ...times };
}

class Tally {
  operations = 0;
  private requests = 0;
  private readonly faults: Record<string, number> = {};
  private readonly ends: Record<string, Partial<Record<End, number>>> = {};
  private readonly decidable = { writes: 0, unknown: 0 };
  private readonly unknowns: string[] = [];
  private readonly problems: string[] = [];

  add(provider: string, undecidable: ReadonlySet<string>, { verdicts, requests, faults }: MixReport): void {
    this.operations += verdicts.length;
    this.requests += requests;
    for (const [name, count] of Object.entries(faults)) this.faults[name] = (this.faults[name] ?? 0) + count;
    const ends = (this.ends[provider] ??= {});
    for (const { action, end, said, problems } of verdicts) {
      ends[end] = (ends[end] ?? 0) + 1;
      this.problems.push(...problems);
      if (end === 'unknown') this.unknowns.push(`${provider} ${action}: ${said ?? ''}`);
      if (undecidable.has(action) || !BEGUN.has(end)) continue;
      this.decidable.writes += 1;
      if (end === 'unknown') this.decidable.unknown += 1;
    }
  }

  sums(): Pick<RunReport, 'operations' | 'requests' | 'faulty' | 'faults' | 'ends' | 'decidable' | 'unknowns' | 'problems'> {
    const { operations, requests, faults, ends, decidable, unknowns, problems } = this;
    const faulty = Object.values(faults).reduce((sum, count) => sum + count, 0);
    return { operations, requests, faulty, faults, ends, decidable, unknowns, problems };
  }
}

/** Texts of rejections that nobody handled, and of warnings such as one of too many listeners. */
function watchProcess(): readonly string[] {
  const seen: string[] = [];
  process.on('unhandledRejection', (reason) => seen.push(`unhandled rejection: ${String(reason)}`));
  process.on('warning', ({ name, message }) => {
    if (name !== 'ExperimentalWarning') seen.push(`${name}: ${message}`);
  });
  return seen;
}

/** Needs --expose-gc. */
function heapInUse(): number {
  if (globalThis.gc === undefined) throw new Error('run it with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed / MEBIBYTE;
}

/** Names of what is open and was not before; what is about to close gets a moment. */
async function openSince(before: readonly string[]): Promise<readonly string[]> {
  const until = performance.now() + CLOSING_MILLISECONDS;
  for (;;) {
    const known = [...before];
    const open = process.getActiveResourcesInfo().filter((name) => {
      const at = known.indexOf(name);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
    if (open.length === 0 || performance.now() >= until) return open;
    await delay(20);
  }
}
