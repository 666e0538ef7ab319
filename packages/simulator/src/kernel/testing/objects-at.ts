/** Every object at a place such as `$.results[].tags[]`: `[]` is each row of a list, `*` each value of a map. */
export function objectsAt(body: unknown, place: string): readonly object[] {
  let found: readonly unknown[] = [body];
  for (const step of place.split('.').slice(1)) {
    const name = step.replace('[]', '');
    found = found.flatMap((value) => (name === '*' ? Object.values(Object(value)).flat() : [Reflect.get(Object(value), name)]));
    if (step.endsWith('[]')) found = found.flat();
  }
  return found.filter((value) => typeof value === 'object' && value !== null);
}
