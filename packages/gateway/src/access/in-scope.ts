import type { Scope } from './access.ts';
import type { Selector } from './caller.ts';

/** What decides who sees a thing. */
export interface Scoped {
  readonly cloud: string;
  /** Of what has none, empty. */
  readonly labels: Readonly<Record<string, string>>;
  /** Who started the operation; left out for what is nobody's own. */
  readonly startedBy?: string | undefined;
  /** Seen by everybody who sees anything of its cloud: the cloud itself, and what `isShared` says. */
  readonly shared?: boolean;
}

/** Whether a scope holds a thing: what `scopeSql` decides in the database, decided here. */
export function inScope(scope: Scope, thing: Scoped): boolean {
  if (scope.all || scope.selectors.some((selector) => holds(selector, thing))) return true;
  const isOwn = thing.startedBy === undefined || thing.startedBy === scope.subject;
  if (isOwn && scope.ownSelectors.some((selector) => holds(selector, thing))) return true;
  return thing.shared === true && [...scope.selectors, ...scope.ownSelectors].some(({ cloud }) => cloud === thing.cloud);
}

/** Whether a selector holds a resource with these labels. */
export function holds(selector: Selector, { cloud, labels }: Pick<Scoped, 'cloud' | 'labels'>): boolean {
  if (selector.cloud !== cloud) return false;
  return Object.entries(selector.labels ?? {}).every(([name, value]) => Object.hasOwn(labels, name) && labels[name] === value);
}
