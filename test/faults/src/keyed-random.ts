import { createHash } from 'node:crypto';

/** A number in [0, 1) that the same seed and words always give: what runs at the same time does not change it. */
export function keyedRandom(...words: readonly (string | number)[]): number {
  return createHash('sha1').update(words.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}

/** Numbers that follow each other from a seed. */
export class Dice {
  private readonly seed: string;
  private rolls = 0;

  constructor(seed: string) {
    this.seed = seed;
  }

  /** A whole number of at least 0, less than `below`. */
  number(below: number): number {
    this.rolls += 1;
    return Math.floor(keyedRandom(this.seed, this.rolls) * below);
  }

  /** undefined of nothing. */
  of<Value>(values: readonly Value[]): Value | undefined {
    return values[this.number(values.length)];
  }
}

/** One of the rows, by its weight; undefined of none. */
export function weighted<Row extends { readonly weight: number }>(rows: readonly Row[], random: number): Row | undefined {
  let left = random * rows.reduce((sum, { weight }) => sum + weight, 0);
  for (const row of rows) {
    left -= row.weight;
    if (left < 0) return row;
  }
  return undefined;
}
