/**
 * Whether the name of a GPU holds the words asked for, whatever their case: `NVIDIA A10` and `a10:1` hold `A10`,
 * `NVIDIA A100` does not: it is another GPU.
 */
export function namesGpu(name: string, asked: string): boolean {
  return ` ${wordsOf(name).join(' ')} `.includes(` ${wordsOf(asked).join(' ')} `);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
