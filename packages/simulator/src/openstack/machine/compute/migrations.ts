import type { Caller } from '../../model/identity.ts';
import type { NovaServer } from '../../model/server.ts';
import type { ServerMigration } from '../../model/server-migration.ts';
import type { World } from '../world.ts';

/** Notes a move that begins. */
export function noteMigration(
  world: World,
  caller: Caller,
  server: NovaServer,
  { kind, toFlavorId, status }: Pick<ServerMigration, 'kind' | 'toFlavorId' | 'status'>,
): ServerMigration {
  const migration: ServerMigration = {
    number: world.migrations.length + 1,
    id: world.ids.uuid(),
    serverId: server.id,
    kind,
    userId: caller.userId,
    projectId: caller.projectId,
    fromHost: server.host ?? '',
    toHost: null,
    fromFlavorId: server.flavor.id,
    toFlavorId,
    createdAt: world.clock.now(),
    updatedAt: null,
    status,
  };
  world.migrations.push(migration);
  return migration;
}

/** Writes how far a move is. */
export function setMigrationStatus(world: World, migration: ServerMigration, status: string): void {
  migration.status = status;
  migration.updatedAt = world.clock.now();
}

/** The last move of a server that awaits a confirm or a revert. */
export function finishedMigration(world: World, server: NovaServer): ServerMigration | undefined {
  return world.migrations.findLast(({ serverId, status }) => serverId === server.id && status === 'finished');
}
