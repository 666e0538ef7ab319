/** A JSON object whose members are not known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One place in a document: the value and the JSON pointer (RFC 6901) that leads to it. */
export interface JsonNode {
  readonly pointer: string;
  readonly value: unknown;
}

/** Tells JSON objects from arrays, scalars and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member `key` of an object or array, or a node whose value is undefined when there is none. */
export function memberOf(node: JsonNode, key: string): JsonNode {
  const pointer = `${node.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const holder: unknown = node.value;
  // Own members only: a property named "constructor" must not find the prototype's.
  const value = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? (holder as JsonObject)[key] : undefined;
  return { pointer, value };
}

/** All members of an object or array; none for a scalar. */
export function membersOf(node: JsonNode): readonly JsonNode[] {
  if (typeof node.value !== 'object' || node.value === null) return [];
  return Object.keys(node.value).map((key) => memberOf(node, key));
}
