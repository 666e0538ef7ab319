import type { NamingRules } from '../model/naming.ts';
import type { Scope } from '../model/scope.ts';

/** The names that a reseller leaves to its clients. */
export interface NamingBackend {
  list(): readonly Readonly<NamingRules>[];
  find(regionId: number): Readonly<NamingRules> | undefined;
  put(rules: NamingRules): Readonly<NamingRules>;
  /** Throws a `notFound` refusal. */
  remove(resellerId: number, regionId: number): void;
  /** Throws the platform's 400 for a name that is not among the templates. */
  requireAllowed(scope: Scope, names: readonly string[]): void;
}
