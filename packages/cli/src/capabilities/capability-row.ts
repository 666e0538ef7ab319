import type { Action, Claim, CloudAdapter, Evidence, Facet, OptionalReaderName, Strategy } from '@isobar/core';
import { ACTIONS, OPTIONAL_READER_NAMES } from '@isobar/core';

/** One line of the capability table: a strategy of a provider, or why it has none. */
export interface CapabilityRow {
  readonly ref: string;
  readonly provider: string;
  /** An action, or `read <kind>`. */
  readonly action: string;
  readonly support: 'native' | 'emulated' | 'unsupported';
  readonly strategy: string | null;
  /** What the strategy does, or why there is none. */
  readonly title: string;
  readonly requires: readonly string[];
  /** Worst case by facet. */
  readonly effects: { readonly [F in Facet]?: Claim<F> };
  /** For `unsupported`: how that is known, and what comes nearest. */
  readonly evidence: Evidence | null;
  readonly alternative: string | null;
}

/** The part of a strategy that does not depend on its action. */
type DeclaredStrategy = Pick<Strategy, 'id' | 'support' | 'title' | 'requires'> & { readonly envelope: CapabilityRow['effects'] };

/** Every action of every provider, then what it reads beside servers, flavors, images, volumes and regions. */
export function capabilityRows(adapters: readonly CloudAdapter[]): readonly CapabilityRow[] {
  const actions = ACTIONS.flatMap((action) => adapters.flatMap((adapter) => actionRows(adapter, action)));
  const reads = OPTIONAL_READER_NAMES.flatMap((name) => adapters.map((adapter) => readRow(adapter, name)));
  return [...actions, ...reads];
}

function actionRows(adapter: CloudAdapter, action: Action): readonly CapabilityRow[] {
  const strategies: readonly DeclaredStrategy[] = adapter.strategies[action] ?? [];
  if (strategies.length === 0) return [unsupported(adapter, action, action)];
  return strategies.map(({ id, support, title, requires, envelope }) => ({
    ref: `${adapter.provider}/${action}/${id}`,
    provider: adapter.provider,
    action,
    support,
    strategy: id,
    title,
    requires,
    effects: envelope,
    evidence: null,
    alternative: null,
  }));
}

function readRow(adapter: CloudAdapter, name: OptionalReaderName): CapabilityRow {
  const action = `read ${name}`;
  if (adapter[name] === undefined) return unsupported(adapter, name, action);
  const common = { ref: `${adapter.provider}/${action}`, provider: adapter.provider, action, strategy: null, requires: [], effects: {} };
  return { ...common, support: 'native', title: 'listed and shown', evidence: null, alternative: null };
}

function unsupported(adapter: CloudAdapter, name: Action | OptionalReaderName, action: string): CapabilityRow {
  const declared = adapter.unsupported[name];
  return {
    ref: `${adapter.provider}/${action}`,
    provider: adapter.provider,
    action,
    support: 'unsupported',
    strategy: null,
    title: declared?.reason ?? 'no strategy is declared',
    requires: [],
    effects: {},
    evidence: declared?.evidence ?? null,
    alternative: declared?.alternative ?? null,
  };
}
