import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { CONTESTANTS } from './contestants.ts';
import { killTrial, secondOwnerTrial } from './kill-trial.ts';
import { loadTrial } from './load-trial.ts';

const KILLS = 30;
const SEED = 12;

const [packages = ''] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'isobar-decision-'));

/** The same numbers each time: a linear congruence of Knuth's. */
function numbers(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

function say(...said: readonly unknown[]): void {
  process.stdout.write(`${said.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ')}\n`);
}

for (const contestant of CONTESTANTS) {
  const folder = join(root, contestant);
  mkdirSync(folder);
  say(contestant, await killTrial(contestant, join(folder, 'killed'), packages, KILLS, numbers(SEED)));
  say(contestant, await loadTrial(contestant, join(folder, 'loaded'), packages));
  say(contestant, 'second process:', await secondOwnerTrial(contestant, join(folder, 'shared'), packages));
}
rmSync(root, { recursive: true, force: true });
