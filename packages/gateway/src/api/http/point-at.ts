import { isCloudError } from '@isobar/core';

import type { Schema } from '../document/contract-document.ts';
import type { ContractRoute } from '../document/routes.ts';
import { ApiError, toPointer } from '../problem/api-error.ts';
import type { Schemas } from '../validation/schemas.ts';

/**
 * Says of bad input that was found behind the document, such as by a planner or a store, where it stands in the request. What a
 * cloud itself refused, and any other failure, is what it was.
 */
export function pointAt(thrown: unknown, route: ContractRoute, schemas: Schemas): unknown {
  if (!isCloudError(thrown) || thrown.code !== 'invalid_argument' || thrown instanceof ApiError) return thrown;
  const { field, native } = thrown.details;
  if (field === undefined || native !== undefined) return thrown;
  return new ApiError(thrown.code, thrown.message, thrown.details, { pointer: toPointer(placeOf(field, route, schemas)) }, { cause: thrown });
}

const PARTS = { path: 'path', query: 'query', header: 'headers' } as const;

/** `rules[0].family` of the request of an action is `/body/request/rules/0/family`. */
function placeOf(field: string, { parameters, body }: ContractRoute, schemas: Schemas): readonly string[] {
  const [first = '', ...rest] = field.split(/[.[\]]+/).filter((part) => part !== '');
  const name = first === 'ref' ? 'id' : first;
  const parameter = parameters.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (parameter !== undefined) return [PARTS[parameter.in], parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name, ...rest];
  const members = body === null ? {} : ((schemas.follow(body.schema)['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  if (Object.hasOwn(members, first) || !Object.hasOwn(members, 'request')) return ['body', first, ...rest];
  return ['body', 'request', first, ...rest];
}
