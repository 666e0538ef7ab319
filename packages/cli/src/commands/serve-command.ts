import { invalidArgument } from '@isobar/core';
import type { RunningGateway } from '@isobar/gateway';
import { startGateway } from '@isobar/gateway';
import type { Command } from 'commander';
import { Option } from 'commander';

import type { Terminal } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly database?: string;
  readonly role?: keyof typeof ROLES;
  readonly logLevel?: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** What a process of the gateway does: answer requests, work on operations, or both. */
const ROLES = {
  all: { serves: true, works: true },
  gateway: { serves: true, works: false },
  worker: { serves: false, works: true },
} as const;

/** `isobar serve`: one REST API over all clouds, until ended. */
export function defineServe(command: Command, shell: Shell): void {
  command
    .option('--host <address>', 'address to listen on (127.0.0.1)')
    .option('--port <port>', 'port to listen on (8080); 0: the system chooses')
    .option('--database <url>', 'postgres://… or a reference to it, to share the work; left out: an embedded database of this process')
    .addOption(new Option('--role <role>', 'what this process does').choices(Object.keys(ROLES)).default('all'))
    .addOption(new Option('--log-level <level>', 'least weight of a line of the log (info)').choices([...LOG_LEVELS]));
  handledBy<ServeOptions>(command, shell, run);
}

async function run({ options, terminal }: CommandRun<ServeOptions>): Promise<ExitCode> {
  const gateway = await startGateway({
    config: options.config,
    stateDir: options.stateDir,
    readOnly: options.readOnly,
    folder: process.cwd(),
    environment: process.env,
    ...ROLES[options.role ?? 'all'],
    given: {
      host: options.host,
      port: options.port === undefined ? undefined : portOf(options.port),
      database: options.database,
      insecureHttp: options.insecureHttp,
      logLevel: options.logLevel,
    },
  });
  try {
    tell(gateway, options, terminal);
    return (await gateway.ended(process)) as ExitCode;
  } finally {
    await gateway.close();
  }
}

/** Once it is ready. The token of a first start is shown here and nowhere else. */
function tell({ url, firstToken, stateFolder }: RunningGateway, { output, role }: ServeOptions & GlobalOptions, terminal: Terminal): void {
  if (output === 'json' || output === 'ndjson') {
    terminal.out(JSON.stringify({ url, token: firstToken, processId: process.pid, stateFolder }));
    return;
  }
  terminal.out(url === null ? `isobar ${role} works on operations (process ${process.pid})` : `isobar serves ${url} (reference: ${url}/docs)`);
  if (firstToken !== null) terminal.out(`token of the administrator, shown this once: ${firstToken}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw invalidArgument('--port', text, 'a number from 0 to 65535');
  return port;
}
