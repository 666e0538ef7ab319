import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

let collect: Collect | undefined;

/**
 * Gives back what a long stream has left behind. Each page outlives a few scavenges, and so V8 lets the young generation
 * grow to its full 96 MiB and seldom looks at the old one; only a collection of last resort makes both small again.
 */
export function collectGarbage(): void {
  collect ??= exposed();
  collect({ type: 'major', flavor: 'last-resort' });
}

function exposed(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
