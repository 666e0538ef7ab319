import type { ServiceIdentifier } from 'inversify';

/**
 * A token that keeps its type. A constant annotated `ServiceIdentifier<T>` but assigned a symbol is narrowed
 * to `symbol`, and then a swapped dependency list compiles; the result of a function is not.
 */
export function token<T>(name: string): ServiceIdentifier<T> {
  return Symbol.for(`isobar.${name}`);
}
