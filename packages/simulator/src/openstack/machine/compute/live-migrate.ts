import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord, CONTROL_HOST } from './action-record.ts';
import { noteMigration, setMigrationStatus } from './migrations.ts';
import { chooseHost } from './scheduler.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

/** Moves a running server; the guest notices nothing. `host` null: the scheduler chooses. */
export function liveMigrateServer(world: World, caller: Caller, id: string, host: string | null): void {
  const server = acceptAction(world, caller, id, 'liveMigrate');
  if (host !== null && !world.hosts.includes(host)) {
    throw new OpenStackRefusal('badRequest', `Compute host ${host} could not be found.`);
  }
  takeOver(world, server);
  server.taskState = 'migrating';
  const record = new ActionRecord(world, caller, server, 'live-migration');
  record.enter('conductor_live_migrate_instance', CONTROL_HOST);
  const migration = noteMigration(world, caller, server, { kind: 'live-migration', toFlavorId: server.flavor.id, status: 'accepted' });
  runSteps(world, server, [
    {
      seconds: DURATION.scheduling,
      run: () => {
        const target = host ?? chooseHost(world, server, { avoidHosts: [server.host ?? ''] });
        if (target === undefined || target === server.host) {
          setMigrationStatus(world, migration, 'error');
          record.fail('No valid host was found. There are not enough hosts available.');
          server.taskState = null;
          return 'stop';
        }
        migration.toHost = target;
        setMigrationStatus(world, migration, 'running');
        return undefined;
      },
    },
    {
      seconds: DURATION.liveMigration,
      run: () => {
        server.host = migration.toHost;
        server.taskState = null;
        setMigrationStatus(world, migration, 'completed');
        record.succeed();
      },
    },
  ]);
}
