import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange, Handler } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';

/** From which microversion, and up to which (included), Nova has something. */
export interface VersionRange {
  readonly since?: string;
  readonly until?: string;
}

/** Throws the 404 of what the microversion does not have. */
export function requireVersion({ version }: Exchange, { since, until }: VersionRange): void {
  const isNew = since === undefined || isAtLeast(version, since);
  const isOld = until === undefined || !isAtLeast(version, until) || isExactly(version, until);
  if (isNew && isOld) return;
  throw new OpenStackRefusal('notFound', 'The resource could not be found.');
}

/** A handler that only some microversions have. */
export function within(range: VersionRange, handler: Handler): Handler {
  return (exchange) => {
    requireVersion(exchange, range);
    return handler(exchange);
  };
}

function isExactly({ major, minor }: Exchange['version'], text: string): boolean {
  return `${major}.${minor}` === text;
}
