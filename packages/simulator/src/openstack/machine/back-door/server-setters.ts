import { ChangeRefused } from '../../../kernel/cloud.ts';
import { fromServerStatus } from '../../model/server-status.ts';
import type { NovaServer } from '../../model/server.ts';
import { failServer } from '../compute/fail-server.ts';
import { takeOver } from '../compute/timeline.ts';
import type { World } from '../world.ts';
import { settleAs } from './settle-as.ts';
import { requireBoolean, requireText, requireTextMap, requireTexts } from './change-input.ts';

type ServerSetter = (world: World, server: NovaServer, value: unknown) => void;

const SETTERS: ReadonlyMap<string, ServerSetter> = new Map<string, ServerSetter>([
  ['status', setStatus],
  [
    'task_state',
    (world, server, value) => {
      takeOver(world, server);
      server.taskState = value === null ? null : requireText('set.task_state', value);
    },
  ],
  [
    'fault',
    (world, server, value) => {
      takeOver(world, server);
      failServer(world, server, requireText('set.fault', value));
    },
  ],
  ['name', (_world, server, value) => void (server.name = requireText('set.name', value))],
  [
    'locked',
    (_world, server, value) => {
      const isLocked = requireBoolean('set.locked', value);
      server.lock = isLocked ? { by: 'admin', reason: null } : null;
    },
  ],
  ['metadata', (_world, server, value) => void (server.metadata = requireTextMap('set.metadata', value))],
  ['tags', (_world, server, value) => void (server.tags = requireTexts('set.tags', value))],
  ['cellDown', (_world, server, value) => void (server.cellDown = requireBoolean('set.cellDown', value))],
]);

/** Writes native fields as an operator's database edit would: running tasks end silently. */
export function setServerFields(world: World, server: NovaServer, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const setter = SETTERS.get(name);
    if (setter === undefined) {
      const known = [...SETTERS.keys()].join(', ');
      throw new ChangeRefused(`set.${name}`, `unknown; known are ${known}`);
    }
    setter(world, server, value);
  }
}

function setStatus(world: World, server: NovaServer, value: unknown): void {
  const state = fromServerStatus(requireText('set.status', value));
  if (state === undefined) throw new ChangeRefused('set.status', 'is not a status of Nova');
  takeOver(world, server);
  settleAs(world, server, state);
}
