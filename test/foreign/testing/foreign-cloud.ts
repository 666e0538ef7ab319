import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startOpenStackSimulator } from '@isobar/simulator';
import type { LedgerEntry, OpenStackSimulator, OpenStackSimulatorSettings } from '@isobar/simulator';
import { onTestFinished } from 'vitest';

import type { Ran } from './run-program.ts';
import { runProgram } from './run-program.ts';
import type { Tripwire } from './tripwire.ts';
import { setTripwire } from './tripwire.ts';

export type Environment = Readonly<Record<string, string>>;
export type LoginName = 'member' | 'reader' | 'admin' | 'neighbour';

/** A simulated OpenStack of which foreign clients are told by their environment, as their users would tell them. */
export interface ForeignCloud {
  readonly simulator: OpenStackSimulator;
  readonly tripwire: Tripwire;
  /** A folder for what clients read and write, and their home. */
  readonly scratch: string;
  /** Everything in a client's environment: nothing of ours but this reaches it. */
  environmentOf(login: LoginName): Environment;
  run(command: string, words: readonly string[], more?: Environment, login?: LoginName): Promise<Ran>;
  /** The requests that change something, as they arrived, without the sign-ins: `POST /compute/v2.1/servers/{id}/action resize 202`. */
  writes(): readonly string[];
  close(): Promise<void>;
}

/** Waits are short, and yet long enough for a client to see what comes between. */
const TIME_SCALE = 40;

export async function startForeignCloud(settings: OpenStackSimulatorSettings = {}): Promise<ForeignCloud> {
  const simulator = await startOpenStackSimulator({ timeScale: TIME_SCALE, ...settings });
  const tripwire = await setTripwire();
  const scratch = mkdtempSync(join(tmpdir(), 'isobar-foreign-'));
  const environmentOf = (login: LoginName): Environment => ({ ...signIn(simulator, login), ...tripwire.environment, ...base(scratch) });
  return {
    simulator,
    tripwire,
    scratch,
    environmentOf,
    run: (command, words, more = {}, login = 'member') =>
      runProgram(command, words, { folder: scratch, environment: { ...environmentOf(login), ...more } }),
    writes: () => simulator.ledger.entries().filter(isWrite).map(toLine),
    close: async () => {
      await Promise.all([simulator.close(), tripwire.close()]);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** For one test; it ends with it. */
export async function foreignCloud(settings: OpenStackSimulatorSettings = {}): Promise<ForeignCloud> {
  const cloud = await startForeignCloud(settings);
  onTestFinished(() => cloud.close());
  return cloud;
}

function signIn({ credentials, logins }: OpenStackSimulator, login: LoginName): Environment {
  const { username, password, projectName } = logins[login];
  return {
    OS_AUTH_URL: credentials.authUrl,
    OS_IDENTITY_API_VERSION: '3',
    OS_USERNAME: username,
    OS_PASSWORD: password,
    OS_PROJECT_NAME: projectName,
    OS_USER_DOMAIN_NAME: credentials.userDomainName,
    OS_PROJECT_DOMAIN_NAME: credentials.projectDomainName,
    OS_REGION_NAME: credentials.region,
  };
}

function base(home: string): Environment {
  return { PATH: '/usr/bin:/bin', HOME: home, LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' };
}

function isWrite({ method, path }: LedgerEntry): boolean {
  return method !== 'GET' && method !== 'HEAD' && !path.endsWith('/auth/tokens');
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}/gu;

function toLine({ method, path, body, status }: LedgerEntry): string {
  const action = path.endsWith('/action') ? Object.keys(Object(body)).join(' ') : '';
  return [method, path.replaceAll(ID, '{id}'), action, status].filter((word) => word !== '').join(' ');
}
