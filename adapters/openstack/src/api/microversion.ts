/** Compares two microversions such as `2.9` and `2.10`: below, at or above zero. */
export function compareMicroversions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
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
