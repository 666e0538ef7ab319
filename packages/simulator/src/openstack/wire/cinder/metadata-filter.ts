/** `metadata={'role': 'db'}`: a Python dictionary in the query; the row must have all of it. */
export function hasMetadata(metadata: Readonly<Record<string, string>>, wanted: string): boolean {
  const pairs = [...wanted.matchAll(/['"]([^'"]*)['"]\s*:\s*u?['"]([^'"]*)['"]/gu)];
  return pairs.length > 0 && pairs.every(([, key = '', value]) => metadata[key] === value);
}
