import type { JsonObject } from '@isobar/core';
import { optionalText, requireText } from '@isobar/core';

import type { NovaServer } from '../../facts/openstack-facts.ts';
import { toRebuildBody } from './rebuild-body.ts';

export type Secrets = Readonly<Record<string, string>>;

/** An action of Nova that is accepted first and seen in the server later. */
export interface ActionVerb {
  readonly operation: string;
  /** Nova's word for it in the instance actions. */
  readonly name: string;
  /** Body of `POST /servers/{id}/action`. @throws CloudError where a secret is not there any more */
  body(input: JsonObject, secrets: Secrets): JsonObject;
  /** Statuses in which it may end, by the status before it. */
  ends(startStatus: string): readonly string[];
  readonly lags: readonly string[];
  /** Whether flavor and image are as asked for; yes where they are not visible. */
  isReached(server: NovaServer, input: JsonObject): boolean;
  readonly mayReschedule: boolean;
  /** Sent only while the server waits for confirm or revert: somebody may have ended that. */
  readonly onlyInWindow: boolean;
}

const RUNS = ['ACTIVE'] as const;
const RESTS = ['ACTIVE', 'SHUTOFF'] as const;

const PLAIN = { lags: [], isReached: () => true, mayReschedule: false, onlyInWindow: false } as const;

const flavorIs = (server: NovaServer, wanted: string | null): boolean => wanted === null || server.flavor.id === null || server.flavor.id === wanted;

export const ACTION_VERBS = {
  start: { ...PLAIN, operation: 'start server', name: 'start', body: () => ({ 'os-start': null }), ends: () => RUNS },
  stop: { ...PLAIN, operation: 'stop server', name: 'stop', body: () => ({ 'os-stop': null }), ends: () => ['SHUTOFF'] },
  reboot: {
    ...PLAIN,
    operation: 'reboot server',
    name: 'reboot',
    body: (input) => ({ reboot: { type: requireText(input, 'rebootKind') === 'hard' ? 'HARD' : 'SOFT' } }),
    ends: () => RUNS,
  },
  rebuild: {
    ...PLAIN,
    operation: 'rebuild server',
    name: 'rebuild',
    body: toRebuildBody,
    ends: (startStatus) => (startStatus === 'SHUTOFF' ? ['SHUTOFF'] : RUNS),
    // A volume-backed server shows no image; its end is told by the status and the action.
    isReached: (server, input) => input['volumeBacked'] === true || server.image === null || server.image.id === input['imageId'],
  },
  resize: {
    ...PLAIN,
    operation: 'resize server',
    name: 'resize',
    body: (input) => ({ resize: { flavorRef: requireText(input, 'flavorId') } }),
    // ACTIVE or SHUTOFF with the new flavor: somebody, or the cloud by itself, has confirmed it already.
    ends: () => ['VERIFY_RESIZE', ...RESTS],
    isReached: (server, input) => server.flavor.id === input['flavorId'] || (server.flavor.id === null && server.native.status === 'VERIFY_RESIZE'),
    mayReschedule: true,
  },
  'confirm-resize': {
    ...PLAIN,
    operation: 'confirm resize',
    name: 'confirmResize',
    body: () => ({ confirmResize: null }),
    ends: () => RESTS,
    lags: ['VERIFY_RESIZE'],
    isReached: (server, input) => flavorIs(server, optionalText(input, 'toFlavor')),
    onlyInWindow: true,
  },
  'revert-resize': {
    ...PLAIN,
    operation: 'revert resize',
    name: 'revertResize',
    body: () => ({ revertResize: null }),
    ends: () => RESTS,
    isReached: (server, input) => flavorIs(server, optionalText(input, 'toFlavor')),
    onlyInWindow: true,
  },
} as const satisfies Readonly<Record<string, ActionVerb>>;
