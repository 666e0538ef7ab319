/** A part of an OpenAPI 3.1 document. */
type Node = Readonly<Record<string, unknown>>;

/** Where a value leaves a schema, as `path: why`; empty where it does not. Members that the schema does not list may be there. */
export function schemaProblems(document: Node, schema: unknown, value: unknown, path = '$'): readonly string[] {
  const node = resolved(document, schema);
  const here = [...typeProblems(node, value, path), ...constProblems(node, value, path)];
  if (here.length > 0) return here;
  return [
    ...combinedProblems(document, node, value, path),
    ...memberProblems(document, node, value, path),
    ...itemProblems(document, node, value, path),
  ];
}

/** The schema that a reference within the document leads to, with what stands beside the reference. */
export function resolved(document: Node, schema: unknown): Node {
  const node = toNode(schema);
  const reference = node['$ref'];
  if (typeof reference !== 'string') return node;
  const keys = reference.replace(/^#\//, '').split('/');
  const target = keys.reduce<unknown>((place, key) => toNode(place)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  if (target === undefined) throw new Error(`${reference} leads nowhere`);
  const { $ref: _, ...beside } = node;
  return { ...resolved(document, target), ...beside };
}

export function toNode(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function typeProblems({ type }: Node, value: unknown, path: string): readonly string[] {
  const allowed = [type].flat().filter((name) => typeof name === 'string');
  if (allowed.length === 0 || allowed.some((name) => isOfType(name, value))) return [];
  return [`${path}: ${typeOf(value)} where ${allowed.join(' or ')} is documented`];
}

function isOfType(name: string, value: unknown): boolean {
  return name === 'integer' ? Number.isInteger(value) : name === typeOf(value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function constProblems(node: Node, value: unknown, path: string): readonly string[] {
  return 'const' in node && node['const'] !== value ? [`${path}: ${JSON.stringify(value)} where ${JSON.stringify(node['const'])} is documented`] : [];
}

function combinedProblems(document: Node, node: Node, value: unknown, path: string): readonly string[] {
  const all = listOf(node['allOf']).flatMap((part) => schemaProblems(document, part, value, path));
  const choices = [...listOf(node['oneOf']), ...listOf(node['anyOf'])].map((part) => schemaProblems(document, part, value, path));
  const fewest = choices.toSorted((left, right) => left.length - right.length)[0] ?? [];
  return [...all, ...fewest];
}

function memberProblems(document: Node, node: Node, value: unknown, path: string): readonly string[] {
  if (typeOf(value) !== 'object') return [];
  const members = toNode(value);
  const properties = toNode(node['properties']);
  const missing = listOf(node['required']).filter((name) => !Object.hasOwn(members, String(name)));
  const rest = node['additionalProperties'];
  return [
    ...missing.map((name) => `${path}.${String(name)}: is missing`),
    ...Object.entries(members).flatMap(([name, member]) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : rest;
      return typeof schema === 'object' ? schemaProblems(document, schema, member, `${path}.${name}`) : [];
    }),
  ];
}

function itemProblems(document: Node, { items }: Node, value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value) || items === undefined) return [];
  return value.flatMap((item, index) => schemaProblems(document, items, item, `${path}[${index}]`));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
