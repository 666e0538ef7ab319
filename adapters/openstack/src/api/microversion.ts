/** Compares two microversions such as `2.9` and `2.10`: below, at or above zero. */
export function compareMicroversions(left: string, right: string): number {
  return majorOf(left) - majorOf(right) || minorOf(left) - minorOf(right);
}

function majorOf(microversion: string): number {
  const dot = microversion.indexOf('.');
  return Number(dot < 0 ? microversion : microversion.slice(0, dot));
}

function minorOf(microversion: string): number {
  const dot = microversion.indexOf('.');
  return dot < 0 ? 0 : Number(microversion.slice(dot + 1));
}

export function isAtLeast(microversion: string, least: string): boolean {
  return compareMicroversions(microversion, least) >= 0;
}

export function lowerOf(left: string, right: string): string {
  return compareMicroversions(left, right) <= 0 ? left : right;
}

export function higherOf(left: string, right: string): string {
  return compareMicroversions(left, right) >= 0 ? left : right;
}

/** The newest of those that are used; undefined where none is. */
export function newestOf(microversions: readonly (string | undefined)[]): string | undefined {
  const used = microversions.filter((microversion) => microversion !== undefined);
  const [first, ...others] = used;
  return first === undefined ? undefined : others.reduce(higherOf, first);
}
