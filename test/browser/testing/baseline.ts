import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { distance, Picture } from './picture.ts';

const FOLDER = join(import.meta.dirname, '..', 'baselines');

/** What is compared are blocks, not pixels: another version of the browser may smooth letters otherwise, or move them by a pixel. */
const BLOCK = 8;
const SAME_MEAN = 24;
const BLOCKS_THAT_MAY_DIFFER = 0.01;

/**
 * What is wrong with a screenshot beside the one that was kept; null where nothing is. With ISOBAR_BASELINES=write it is kept
 * instead. One that differs is left in the folder for temporary files, to be looked at.
 */
export function baselineProblem(name: string, bytes: Buffer): string | null {
  const kept = join(FOLDER, `${name}.png`);
  if (process.env['ISOBAR_BASELINES'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(kept, bytes);
    return null;
  }
  if (!existsSync(kept)) return `there is no ${kept}`;
  const problem = difference(new Picture(readFileSync(kept)), new Picture(bytes));
  if (problem === null) return null;
  const left = join(tmpdir(), `isobar-${name}.png`);
  writeFileSync(left, bytes);
  return `${problem}: compare ${left} with ${kept}`;
}

/** null where the two look alike. */
export function difference(before: Picture, now: Picture): string | null {
  if (before.width !== now.width) return `the width is ${now.width}, it was ${before.width}`;
  if (Math.abs(before.height - now.height) > BLOCK) return `the height is ${now.height}, it was ${before.height}`;
  let blocks = 0;
  let differing = 0;
  const height = Math.min(before.height, now.height);
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < now.width; left += BLOCK) {
      blocks += 1;
      if (distance(before.meanOf(left, top, BLOCK), now.meanOf(left, top, BLOCK)) > SAME_MEAN) differing += 1;
    }
  }
  const share = differing / blocks;
  return share > BLOCKS_THAT_MAY_DIFFER ? `${(share * 100).toFixed(1)} % of the picture differ` : null;
}
