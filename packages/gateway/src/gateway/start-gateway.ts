import { systemClock } from '@isobar/core';
import { findConfiguration } from '@isobar/sdk';

import type { GatewayServer } from '../api/http/create-server.ts';
import { createServer } from '../api/http/create-server.ts';
import { reloadOnChange } from '../clouds/reload-on-change.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import type { ServerLine } from '../database/embedded/server-log.ts';
import type { OwnedDatabase } from '../database/open-database.ts';
import { openDatabase } from '../database/open-database.ts';
import { startEventSweeper } from '../live/event-sweeper.ts';
import type { EndSignal } from '../observability/drain.ts';
import { Drain } from '../observability/drain.ts';
import { readiness } from '../observability/health.ts';
import type { Logger } from '../observability/logs/create-logger.ts';
import { createLogger } from '../observability/logs/create-logger.ts';
import { knownSecrets } from '../observability/logs/known-secrets.ts';
import { readyChecks } from '../observability/ready-checks.ts';
import type { GatewaySettings } from '../settings.ts';
import type { GatewayOptions, RunningGateway } from './gateway-options.ts';
import type { GatewayParts } from './open-parts.ts';
import { openParts } from './open-parts.ts';
import { Opened } from './opened.ts';
import { databaseSettings, settingsOf } from './settings-of.ts';

const SIGNALS: readonly EndSignal[] = ['SIGTERM', 'SIGINT'];

/**
 * Starts a process of the gateway: it answers, works on operations, or both. Resolves when it is ready.
 * @throws CloudError `invalid_argument` for wrong settings, `conflict` where another process owns the state folder, `unavailable`
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const settings = settingsOf(options);
  const opened = new Opened();
  const log = createLogger({ level: settings.logLevel, secrets: knownSecrets(settings.databaseUrl ?? '', settings.sealingKey) });
  const say = ({ level, process: server, text }: ServerLine): void => log[level]({ server, text }, 'database');
  const owned = await openDatabase({ ...databaseSettings(settings), log: say });
  opened.add(() => owned.close());
  try {
    return await run(owned, settings, options, log, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function run(owned: OwnedDatabase, settings: GatewaySettings, options: GatewayOptions, log: Logger, opened: Opened): Promise<RunningGateway> {
  const { database } = owned;
  const parts = await openParts(database, settings, options, systemClock, log, opened);
  opened.add(() => parts.operations.drain());
  const firstToken = await parts.bootstrap();
  await parts.operations.launch();
  const checks = readyChecks(database, MIGRATIONS);
  const isServing = (): boolean => drain.state === 'serving';
  const server = options.serves ? await serve(parts, settings, () => readiness({ checks, isDraining: () => !isServing() })) : null;
  const stops = startBackground(parts, options);
  const ended = Promise.withResolvers<number>();
  const drain: Drain = new Drain({
    steps: {
      refuse: () => server?.refuse(),
      endStreams: () => server?.endStreams(),
      requests: async () => server?.requests(),
      operations: () => parts.operations.drain(),
      close: async () => {
        await server?.close();
        for (const stop of stops) await stop();
        await parts.clouds.close();
        await parts.closeAccess();
        await parts.audit.close();
        await owned.close();
      },
    },
    graceMilliseconds: settings.drainSeconds * 1000,
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds, signal),
    onProblem: (step, error) => log.error({ step, error }, 'drain'),
    exit: (code) => ended.resolve(code),
  });
  parts.state.ready = isServing;
  log.info({ url: server?.url ?? null, storage: owned.kind, works: options.works }, 'ready');
  return {
    url: server?.url ?? null,
    firstToken,
    stateFolder: settings.stateFolder,
    ended: (signals) => untilSignal(signals, drain, ended.promise),
    close: async () => {
      if (isServing()) await drain.signal('SIGTERM');
    },
  };
}

async function serve(parts: GatewayParts, settings: GatewaySettings, isReady: () => ReturnType<typeof readiness>): Promise<GatewayServer> {
  const server = await createServer({ ...parts, readiness: isReady, metrics: () => parts.metrics.scrape() }, settings);
  await server.listen();
  return server;
}

/** What goes on beside requests; returns how to stop it, in this order. */
function startBackground(parts: GatewayParts, { config, environment, folder }: GatewayOptions): readonly (() => Promise<void> | void)[] {
  const { audit, clouds, database, deliverer, feed, inventory, log, metrics } = parts;
  const onProblem = (error: unknown): void => log.warn({ error }, 'background');
  audit.start();
  inventory.start();
  deliverer.start();
  return [
    reloadOnChange({
      clouds,
      path: findConfiguration(config, environment, folder),
      signals: process,
      onReloaded: (changes) => {
        metrics.reloaded(Object.values(changes).some(({ length }: readonly string[]) => length > 0) ? 'taken' : 'unchanged');
        log.info({ changes }, 'configuration');
      },
      onRefused: (error) => {
        metrics.reloaded('refused');
        log.error({ error }, 'the new configuration is wrong; the old one stays');
      },
    }),
    () => inventory.stop(),
    () => deliverer.stop(),
    startEventSweeper({ database, clock: systemClock, onProblem }),
    () => feed.stop(),
  ];
}

function untilSignal(signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>, drain: Drain, ended: Promise<number>): Promise<number> {
  const hear = Object.fromEntries(SIGNALS.map((name) => [name, () => void drain.signal(name)]));
  for (const name of SIGNALS) signals.on(name, hear[name] ?? (() => undefined));
  return ended.finally(() => {
    for (const name of SIGNALS) signals.off(name, hear[name] ?? (() => undefined));
  });
}
