/** The client's own times of reading. */
const OWN: ReadonlySet<string> = new Set(['readAt']);

/** Where two values differ in what the cloud said: `path: seen, true`. Absent and undefined are the same. */
export function differences(seen: unknown, right: unknown, path = ''): readonly string[] {
  if (Object.is(seen, right)) return [];
  if (!isObject(seen) || !isObject(right)) return [`${path}: ${JSON.stringify(seen)}, true is ${JSON.stringify(right)}`];
  const names = new Set([...Object.keys(seen), ...Object.keys(right)]);
  return [...names].filter((name) => !OWN.has(name)).flatMap((name) => differences(seen[name], right[name], `${path}/${name}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
