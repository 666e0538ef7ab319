import { OpenStackRefusal } from '../../model/refusal.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { NotSimulated } from '../shared/not-simulated.ts';

/** Says what is wrong with a value in Neutron's words, or nothing. */
export type ValueCheck = (value: unknown) => string | undefined;

/** One attribute of a resource, as Neutron's own tables describe it. */
export interface Attribute {
  /** `false`: Neutron sets it. */
  readonly post?: false;
  readonly put?: true;
  readonly isRequired?: true;
  readonly check: ValueCheck;
}

export type AttributeTable = Readonly<Record<string, Attribute>>;

/** Whose the new resource is: administrators may name another project. */
const OWNER: AttributeTable = { tenant_id: { check: () => undefined }, project_id: { check: () => undefined } };

/** The body of a create: every attribute known, allowed and well formed, none that is required missing. */
export function readCreate(exchange: Exchange, singular: string, table: AttributeTable): JsonObject {
  const input = readBody(exchange, singular);
  const attributes = { ...table, ...OWNER };
  requireKnown(input, attributes);
  const missing = Object.entries(table).find(([name, { isRequired }]) => isRequired === true && !(name in input));
  if (missing !== undefined) throw badBody(`Failed to parse request. Required attribute '${missing[0]}' not specified`);
  const forbidden = Object.keys(input).find((name) => attributes[name]?.post === false);
  if (forbidden !== undefined) throw badBody(`Attribute '${forbidden}' not allowed in POST`);
  requireValues(input, attributes);
  return input;
}

/** The body of a change: only what may change. */
export function readUpdate(exchange: Exchange, singular: string, table: AttributeTable): JsonObject {
  const input = readBody(exchange, singular);
  requireKnown(input, { ...table, ...OWNER });
  const fixed = Object.keys(input).find((name) => table[name]?.put !== true);
  if (fixed !== undefined) throw badBody(`Cannot update read-only attribute ${fixed}`);
  requireValues(input, table);
  return input;
}

/** The project of a new resource. */
export function ownerOf({ caller }: Exchange, input: JsonObject): string {
  const wanted = input['project_id'] ?? input['tenant_id'] ?? caller.projectId;
  if (typeof wanted === 'string' && (wanted === caller.projectId || caller.isAdmin)) return wanted;
  throw badBody("Specifying 'project_id' or 'tenant_id' other than the authenticated project in request requires admin privileges");
}

/** A body as JSON with the resource under its one name. */
export function readBody({ request }: Exchange, singular: string): JsonObject {
  const body = parse(request.body);
  if (body === undefined || Object.keys(body).length === 0) throw badBody('Resource body required');
  if (Array.isArray(body[`${singular}s`])) throw new NotSimulated(`creating several ${singular}s at once`);
  const resource = body[singular] ?? null;
  if (resource === null) throw badBody(`Unable to find '${singular}' in request body`);
  if (!isJsonObject(resource)) throw badBody(`Object '${singular}' contains invalid data`);
  return resource;
}

export function badBody(message: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', message, 'HTTPBadRequest');
}

function parse(body: Uint8Array): JsonObject | undefined {
  if (body.byteLength === 0) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return isJsonObject(value) ? value : undefined;
  } catch {
    const text = 'The server could not comply with the request since it is either malformed or otherwise incorrect.';
    throw new OpenStackRefusal('badRequest', text, 'HTTPBadRequest');
  }
}

function requireKnown(input: JsonObject, table: AttributeTable): void {
  const unknown = Object.keys(input).filter((name) => !(name in table));
  if (unknown.length > 0) throw badBody(`Unrecognized attribute(s) '${unknown.join(', ')}'`);
}

function requireValues(input: JsonObject, table: AttributeTable): void {
  for (const [name, value] of Object.entries(input)) {
    const problem = table[name]?.check(value);
    if (problem !== undefined) throw badBody(`Invalid input for ${name}. Reason: ${problem}.`);
  }
}
