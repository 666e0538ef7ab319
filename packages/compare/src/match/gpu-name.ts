/** Words that stand before a model, or do not. */
const MAKERS: ReadonlySet<string> = new Set(['nvidia', 'amd', 'intel', 'gpu', 'tesla', 'radeon', 'instinct', 'geforce']);

/**
 * Whether the name of a GPU is of the model asked for, whatever the case, the maker and the count: `NVIDIA A10` and `a10:1`
 * are of the model `A10`, `NVIDIA A100` is another one. Clouds do not count alike, so counts are not compared.
 */
export function namesGpu(name: string, asked: string): boolean {
  const words = wordsOf(asked);
  const model = words.filter((word) => !MAKERS.has(word));
  return ` ${wordsOf(name).join(' ')} `.includes(` ${(model.length === 0 ? words : model).join(' ')} `);
}

/** `a10:2` and `2x A10` are two of `a10`. */
function wordsOf(text: string): readonly string[] {
  const withoutCounts = text.toLowerCase().replaceAll(/:\d+(?!\w)|(?<!\w)(?:\d+x|x\d+)(?!\w)/g, ' ');
  return withoutCounts.match(/[a-z0-9]+/g) ?? [];
}
