import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { Change } from '../../../kernel/cloud.ts';
import { toServerStatus } from '../../model/server-status.ts';
import type { NovaServer } from '../../model/server.ts';
import { QUOTA_NAMES, quotaOf } from '../quota.ts';
import type { World } from '../world.ts';
import { requireNumber, requireText } from './change-input.ts';
import { runBackDoorAction } from './server-actions.ts';
import { setServerFields } from './server-setters.ts';
import { setSwitches } from './switch-setters.ts';

/**
 * Changes the cloud behind the adapter's back: `server` with `set` or `action`, `switches`,
 * `quota` of a project (`north`), `tokenSeconds`, `skewSeconds`, and `revokeTokens`.
 */
export function applyChange(world: World, change: Change): unknown {
  if (change.rateWindowScale !== undefined) {
    throw new ChangeRefused('rateWindowScale', 'this cloud has no rate limit');
  }
  const server = change.server === undefined ? undefined : requireServer(world, change.server);
  if (server === undefined && (change.set !== undefined || change.action !== undefined)) {
    throw new ChangeRefused('server', 'is needed for set and action');
  }
  if (change.switches !== undefined) setSwitches(world.switches, change.switches);
  if (change.quota !== undefined) setQuota(world, change.quota, change['project']);
  setTokenClock(world, change);
  if (server === undefined) return { switches: world.switches };
  if (change.set !== undefined) setServerFields(world, server, change.set);
  if (change.action !== undefined) {
    runBackDoorAction(world, operatorFor(world, server), server, change);
  }
  return { server: describeServer(server) };
}

function requireServer(world: World, reference: string): NovaServer {
  const live = [...world.servers.values()].filter(({ gone }) => !gone);
  const byId = live.find(({ id }) => id === reference);
  const byName = live.filter(({ name }) => name === reference);
  if (byId === undefined && byName.length > 1) {
    throw new ChangeRefused('server', `${byName.length} servers are called ${reference}`);
  }
  const server = byId ?? byName[0];
  if (server === undefined) throw new ChangeRefused('server', `there is no server ${reference}`);
  return server;
}

function setQuota(world: World, wanted: Readonly<Record<string, number>>, project: unknown): void {
  const name = project === undefined ? 'north' : requireText('project', project);
  const found = [...world.projects.values()].find((row) => row.name === name || row.id === name);
  if (found === undefined) throw new ChangeRefused('project', `there is no project ${name}`);
  const quota = { ...quotaOf(world, found.id) };
  for (const [field, value] of Object.entries(wanted)) {
    const known = QUOTA_NAMES.find((candidate) => candidate === field);
    if (known === undefined) {
      throw new ChangeRefused(`quota.${field}`, `unknown; known are ${QUOTA_NAMES.join(', ')}`);
    }
    quota[known] = requireNumber(`quota.${field}`, value);
  }
  world.quotas.set(found.id, quota);
}

function setTokenClock(world: World, change: Change): void {
  if (change.tokenSeconds !== undefined) {
    world.tokenClock.tokenSeconds = requireNumber('tokenSeconds', change.tokenSeconds);
  }
  if (change.skewSeconds !== undefined) {
    world.tokenClock.skewSeconds = requireNumber('skewSeconds', change.skewSeconds);
  }
  if (change['revokeTokens'] === true) world.tokens.clear();
}

/** An administrator who acts in the server's own project. */
function operatorFor(world: World, server: NovaServer) {
  const operator = [...world.users.values()].find(({ name }) => name === 'admin');
  return {
    userId: operator?.id ?? '',
    projectId: server.projectId,
    isAdmin: true,
    isReaderOnly: false,
    requestId: `req-${world.ids.uuid()}`,
  };
}

function describeServer(server: NovaServer) {
  return {
    id: server.id,
    name: server.name,
    status: toServerStatus(server),
    vm_state: server.vmState,
    task_state: server.taskState,
    locked: server.lock !== null,
  };
}
