import { isJsonObject, memberOf, membersOf } from './json-node.ts';
import type { JsonNode } from './json-node.ts';

/** A place in an OpenAPI document that must name its source, or must not exist (`plain enum`). */
export interface SourcedPlace extends JsonNode {
  readonly kind: 'property' | 'enum value' | 'parameter' | 'plain enum';
}

const schemaMaps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'] as const;
const schemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const singleSchemas = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'] as const;
const propertyMaps: ReadonlySet<string> = new Set(['properties', 'patternProperties']);

function* schemaPlaces(schema: JsonNode): Generator<SourcedPlace> {
  if (!isJsonObject(schema.value)) return;
  if ('const' in schema.value) yield { ...schema, kind: 'enum value' };
  if ('enum' in schema.value) yield { ...memberOf(schema, 'enum'), kind: 'plain enum' };
  for (const keyword of schemaMaps) {
    for (const member of membersOf(memberOf(schema, keyword))) {
      if (propertyMaps.has(keyword)) yield { ...member, kind: 'property' };
      yield* schemaPlaces(member);
    }
  }
  for (const keyword of schemaLists) for (const member of membersOf(memberOf(schema, keyword))) yield* schemaPlaces(member);
  for (const keyword of singleSchemas) yield* schemaPlaces(memberOf(schema, keyword));
}

function* contentPlaces(holder: JsonNode): Generator<SourcedPlace> {
  for (const media of membersOf(memberOf(holder, 'content'))) yield* schemaPlaces(memberOf(media, 'schema'));
}

function* parameterPlaces(parameter: JsonNode): Generator<SourcedPlace> {
  // A reference is judged where it leads to, in components.
  if (isJsonObject(parameter.value) && '$ref' in parameter.value) return;
  yield { ...parameter, kind: 'parameter' };
  yield* schemaPlaces(memberOf(parameter, 'schema'));
  yield* contentPlaces(parameter);
}

function* headerPlaces(header: JsonNode): Generator<SourcedPlace> {
  yield* schemaPlaces(memberOf(header, 'schema'));
}

function* responsePlaces(response: JsonNode): Generator<SourcedPlace> {
  for (const header of membersOf(memberOf(response, 'headers'))) yield* headerPlaces(header);
  yield* contentPlaces(response);
}

function* operationPlaces(operation: JsonNode): Generator<SourcedPlace> {
  for (const parameter of membersOf(memberOf(operation, 'parameters'))) yield* parameterPlaces(parameter);
  yield* contentPlaces(memberOf(operation, 'requestBody'));
  for (const response of membersOf(memberOf(operation, 'responses'))) yield* responsePlaces(response);
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

function* pathItemPlaces(item: JsonNode): Generator<SourcedPlace> {
  for (const parameter of membersOf(memberOf(item, 'parameters'))) yield* parameterPlaces(parameter);
  for (const method of methods) yield* operationPlaces(memberOf(item, method));
}

const componentKinds = {
  schemas: schemaPlaces,
  parameters: parameterPlaces,
  headers: headerPlaces,
  requestBodies: contentPlaces,
  responses: responsePlaces,
  pathItems: pathItemPlaces,
} as const;

/** Every property, enum value and parameter of an OpenAPI 3.1 document, wherever its schema stands. */
export function* sourcedPlaces(document: JsonNode): Generator<SourcedPlace> {
  for (const map of ['paths', 'webhooks']) for (const item of membersOf(memberOf(document, map))) yield* pathItemPlaces(item);
  const components = memberOf(document, 'components');
  for (const [kind, places] of Object.entries(componentKinds)) {
    for (const component of membersOf(memberOf(components, kind))) yield* places(component);
  }
}
