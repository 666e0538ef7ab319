export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys and positions with dots between; undefined where nothing does. */
export function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], body);
}

/** The objects of a list. Throws where there is none. */
export function objectsAt(body: JsonObject, key: string): readonly JsonObject[] {
  const value = body[key];
  if (Array.isArray(value)) return value.filter(isJsonObject);
  throw new Error(`no list ${key} in ${JSON.stringify(body).slice(0, 300)}`);
}
