import type { JsonObject } from '@isobar/core';
import { optionalText, requireText } from '@isobar/core';
import type { HttpReply } from '@isobar/transport';

import type { NovaServer } from '../../facts/openstack-facts.ts';
import { imageIdOf } from './image-reply.ts';
import { toRebuildBody } from './rebuild-body.ts';
import { toRescueBody } from './rescue-body.ts';

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
  /** What is kept of the reply, without secrets. */
  output?(reply: HttpReply): JsonObject;
  /** Begins on a server that is deleted, as far as it can still be restored. */
  readonly fromDeleted?: true;
  readonly lags: readonly string[];
  /** Whether flavor and image are as asked for; yes where they are not visible. */
  isReached(server: NovaServer, input: JsonObject): boolean;
  readonly mayReschedule: boolean;
  /** Sent only while the server waits for confirm or revert: somebody may have ended that. */
  readonly onlyInWindow: boolean;
}

const RUNS = ['ACTIVE'] as const;
const STAYS = (startStatus: string): readonly string[] => [startStatus];
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
  pause: { ...PLAIN, operation: 'pause server', name: 'pause', body: () => ({ pause: null }), ends: () => ['PAUSED'] },
  unpause: { ...PLAIN, operation: 'unpause server', name: 'unpause', body: () => ({ unpause: null }), ends: () => RUNS },
  suspend: { ...PLAIN, operation: 'suspend server', name: 'suspend', body: () => ({ suspend: null }), ends: () => ['SUSPENDED'] },
  resume: { ...PLAIN, operation: 'resume server', name: 'resume', body: () => ({ resume: null }), ends: () => RUNS },
  // When it leaves its host is the setting of the cloud (SOURCES.md#nova-shelve-offload-time).
  shelve: { ...PLAIN, operation: 'shelve server', name: 'shelve', body: () => ({ shelve: null }), ends: () => ['SHELVED', 'SHELVED_OFFLOADED'] },
  unshelve: {
    ...PLAIN,
    operation: 'unshelve server',
    name: 'unshelve',
    body: ({ zone }) => ({ unshelve: zone === undefined ? null : { availability_zone: zone } }),
    ends: () => RUNS,
  },
  rescue: { ...PLAIN, operation: 'rescue server', name: 'rescue', body: toRescueBody, ends: () => ['RESCUE'] },
  unrescue: { ...PLAIN, operation: 'unrescue server', name: 'unrescue', body: () => ({ unrescue: null }), ends: () => RUNS },
  restore: { ...PLAIN, operation: 'restore server', name: 'restore', body: () => ({ restore: null }), ends: () => RUNS, fromDeleted: true },
  'create-image': {
    ...PLAIN,
    operation: 'create image of server',
    name: 'createImage',
    body: ({ name, labels }) => ({ createImage: { name, ...(labels === undefined ? {} : { metadata: labels }) } }),
    ends: STAYS,
    output: imageIdOf,
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
