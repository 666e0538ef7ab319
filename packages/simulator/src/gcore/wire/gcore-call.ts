import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import type { GcoreBackend } from '../gcore-backend.ts';
import { refuseMissing } from '../gcore-refusal.ts';
import type { Scope } from '../model/scope.ts';
import { BodyReader } from './decode/body-reader.ts';
import { readJsonBody } from './decode/json-body.ts';
import type { GcoreDialect, GcoreDialectName } from './dialect.ts';

/** The switches that decide how the wire looks; see the machine's of the same names. */
export interface WireSwitches {
  readonly powercycleOnV2: 'refuse' | 'accept';
  readonly revertReply: 'tasks' | 'nothing';
  readonly unknownFields: 'refuse' | 'ignore';
  readonly replyShape: 'recorded' | 'described';
}

/** What every handler may use besides the request. */
export interface GcoreContext {
  readonly backend: GcoreBackend;
  readonly dialect: GcoreDialect;
  /** Which client's account the key belongs to. */
  readonly account: { readonly clientId: number; readonly userId: number };
  /** What of the wire's form is only assumed. */
  readonly switches: WireSwitches;
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

export const created = (body: unknown): WireReply => ({ status: 201, body });

export const noContent = (): WireReply => ({ status: 204 });

/** The answer of nearly every write: 200 although the work has only begun. */
export const tasksReply = (tasks: readonly string[]): WireReply => ok({ tasks });

/** Throws a `notFound` refusal for a project or region that the account does not have. */
export const scopeOf = (call: GcoreCall): Scope => ({ projectId: projectOf(call), regionId: regionOf(call) });

/** Throws a `notFound` refusal for a project that the account does not have. */
export function projectOf(call: GcoreCall): number {
  const id = parameter(call, 'project');
  const project = call.backend.places.projects.find((row) => String(row.id) === id);
  if (project === undefined) throw refuseMissing(`Project ${id} not found`);
  return project.id;
}

/** Throws a `notFound` refusal for a region that does not exist. */
export function regionOf(call: GcoreCall): number {
  const id = parameter(call, 'region');
  const region = call.backend.places.regions.find((row) => String(row.id) === id);
  if (region === undefined) throw refuseMissing(`Region ${id} not found`);
  return region.id;
}

export const parameter = (call: GcoreCall, name: string): string => call.parameters.get(name) ?? '';

/** The body as an object to read fields from. Throws the platform's 400 for no or bad JSON. */
export const readBody = (call: GcoreCall): BodyReader => new BodyReader(readJsonBody(call.request), call.switches.unknownFields);
