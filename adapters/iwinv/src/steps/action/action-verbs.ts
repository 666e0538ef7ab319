import type { JsonObject } from '@isobar/core';
import { requireText } from '@isobar/core';

import type { IwinvServer } from '../../server/server-mapper.ts';

/** An action of iwinv that is accepted first and seen in the server later. */
export interface ActionVerb {
  readonly operation: string;
  /** Last part of the path. */
  readonly path: string;
  /** Fields of the multipart form. */
  form(input: JsonObject): Readonly<Record<string, string>>;
  readonly goal: 'status' | 'content';
  /** The part of the server that the action changes. */
  content(server: IwinvServer): string | null;
  /** What that part is to be. */
  wanted(input: JsonObject): string;
}

const noFields = (): Readonly<Record<string, string>> => ({});
const phase = (server: IwinvServer): string => server.phase;

export const ACTION_VERBS = {
  start: { operation: 'start server', path: 'start', form: noFields, goal: 'status', content: phase, wanted: () => 'running' },
  stop: { operation: 'stop server', path: 'shutdown', form: noFields, goal: 'status', content: phase, wanted: () => 'stopped' },
  reboot: { operation: 'reboot server', path: 'reboot', form: noFields, goal: 'status', content: phase, wanted: () => 'running' },
  rebuild: {
    operation: 'rebuild server',
    path: 'rebuild',
    form: (input) => ({ image_id: requireText(input, 'imageId') }),
    goal: 'content',
    content: (server) => server.image?.id ?? null,
    wanted: (input) => requireText(input, 'imageId'),
  },
  resize: {
    operation: 'resize server',
    path: 'resize',
    form: (input) => ({ flavor_id: requireText(input, 'flavorId') }),
    goal: 'content',
    content: (server) => server.flavor.id,
    wanted: (input) => requireText(input, 'flavorId'),
  },
} as const satisfies Readonly<Record<string, ActionVerb>>;
