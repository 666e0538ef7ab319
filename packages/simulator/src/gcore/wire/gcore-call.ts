import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import type { GcoreBackend } from '../gcore-backend.ts';
import { refuseMissing } from '../gcore-refusal.ts';
import type { Scope } from '../model/scope.ts';
import { BodyReader } from './decode/body-reader.ts';
import { readJsonBody } from './decode/json-body.ts';
import type { GcoreDialect, GcoreDialectName } from './dialect.ts';

/** What every handler may use besides the request. */
export interface GcoreContext {
  readonly backend: GcoreBackend;
  readonly dialect: GcoreDialect;
  /** Which client's account the key belongs to. */
  readonly account: { readonly clientId: number; readonly userId: number };
  /** See the switch of the same name. */
  acceptsPowercycle(): boolean;
}

/** One request that found its route. */
export interface GcoreCall extends GcoreContext {
  readonly request: WireRequest;
  readonly parameters: ReadonlyMap<string, string>;
}

export type GcoreHandler = (call: GcoreCall) => WireReply;

/** One row of the route table; without `only`, every dialect has it. */
export interface GcoreRoute {
  readonly method: string;
  readonly pattern: string;
  readonly handler: GcoreHandler;
  readonly only?: GcoreDialectName;
}

export const ok = (body: unknown): WireReply => ({ status: 200, body });

/** The answer of nearly every write: 200 although the work has only begun. */
export const tasksReply = (tasks: readonly string[]): WireReply => ok({ tasks });

/** Throws a `notFound` refusal for a project or region that the account does not have. */
export function scopeOf(call: GcoreCall): Scope {
  const { projects, regions } = call.backend.places;
  const projectId = Number(parameter(call, 'project'));
  const regionId = Number(parameter(call, 'region'));
  if (!projects.some((project) => project.id === projectId)) {
    throw refuseMissing(`Project ${parameter(call, 'project')} not found`);
  }
  if (!regions.some((region) => region.id === regionId)) {
    throw refuseMissing(`Region ${parameter(call, 'region')} not found`);
  }
  return { projectId, regionId };
}

export const parameter = (call: GcoreCall, name: string): string => call.parameters.get(name) ?? '';

/** The body as an object to read fields from. Throws the platform's 400 for no or bad JSON. */
export const readBody = (call: GcoreCall): BodyReader => new BodyReader(readJsonBody(call.request));
