/** What the scenario's `{{names}}` stand for on one cloud: ids, names and credentials, found or learnt. */
export type World = ReadonlyMap<string, string>;

const NAME = /\{\{(\w+)\}\}/gu;

/** The value with every `{{name}}` in its texts replaced. Throws where the world does not know one. */
export function fill<Value>(value: Value, world: World): Value {
  return fillAny(value, world) as Value;
}

function fillAny(value: unknown, world: World): unknown {
  if (typeof value === 'string') return value.replaceAll(NAME, (_, name: string) => known(world, name));
  if (Array.isArray(value)) return value.map((item: unknown) => fillAny(item, world));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAny(item, world)]));
}

function known(world: World, name: string): string {
  const value = world.get(name);
  if (value === undefined) throw new Error(`nothing is known as {{${name}}}`);
  return value;
}

/** What clouds call differently and answers repeat. */
const NAMED = ['delay', 'keyPair', 'seededGroup', 'volumeType', 'sharedVolumeType'];

/** The names that this world has for them, each with what it stands for. */
export function namesOf(world: World): ReadonlyMap<string, string> {
  return new Map(NAMED.flatMap((name) => (world.has(name) ? [[known(world, name), `{{${name}}}`]] : [])));
}
