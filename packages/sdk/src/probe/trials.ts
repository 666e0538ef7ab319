import type { Action, ActionRequest, CloudAdapter } from '@isobar/core';

/** What the trials of a probe work with. */
export interface TrialChoices {
  readonly image: string;
  readonly flavor: string;
  /** Another flavor to resize to; null where the cloud has none. */
  readonly otherFlavor: string | null;
}

export interface Trial<A extends Action = Action> {
  readonly action: A;
  /** null where it cannot be tried with what there is. */
  request(choices: TrialChoices, name: string): ActionRequest<A> | null;
}

const plain = (action: Action): Trial => ({ action, request: () => ({}) });
const of = <A extends Action>(action: A, request: Trial<A>['request']): Trial => ({ action, request });

/** Groups of actions that end where they began. A group is tried as a whole. */
const GROUPS: readonly (readonly Trial[])[] = [
  [of('rename', (_, name) => ({ name: `${name}-renamed` })), of('rename', (_, name) => ({ name }))],
  [plain('stop'), plain('start')],
  [of('reboot', () => ({ kind: 'soft' }))],
  [of('reboot', () => ({ kind: 'hard' }))],
  [plain('pause'), plain('unpause')],
  [plain('suspend'), plain('resume')],
  [plain('lock'), plain('unlock')],
  [plain('shelve'), plain('unshelve')],
  [plain('rescue'), plain('unrescue')],
  [of('rebuild', ({ image }) => ({ image }))],
  [
    of('resize', ({ otherFlavor }) => (otherFlavor === null ? null : { flavor: otherFlavor, confirm: 'auto' })),
    of('resize', ({ flavor, otherFlavor }) => (otherFlavor === null ? null : { flavor, confirm: 'auto' })),
  ],
];

/** The groups in which anything rests on assumption alone; with `everything`, all that the provider declares. */
export function trialsFor(adapter: CloudAdapter, everything: boolean): readonly (readonly Trial[])[] {
  return GROUPS.filter((group) =>
    group.some(({ action }) => (everything ? adapter.strategies[action] !== undefined : restsOnAssumption(adapter, action))),
  );
}

function restsOnAssumption(adapter: CloudAdapter, action: Action): boolean {
  return (adapter.strategies[action] ?? []).some(({ envelope }) => Object.values(envelope).some((claim) => claim.evidence.level === 'assumed'));
}
