import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { CloudError } from '@isobar/core';

/** How programs of PostgreSQL are started: it refuses to run as root. */
export interface WayToRun {
  /** Words before those of the program. */
  readonly before: readonly string[];
  /** Whom it runs as; null: as we do. */
  readonly user: PlainUser | null;
}

export interface PlainUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * A user namespace, in which our files belong to a plain user: no user has to be made, and folders that only root may enter can
 * be entered.
 */
const IN_A_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
/** The kernel ends what it starts, in the way that PostgreSQL calls fast, when we end in whatever way. */
const ENDING_WITH_US = ['setpriv', '--pdeathsig', 'INT'];
const PLAIN_USERS = ['postgres', 'nobody'];

/**
 * The first way that works here for a data folder. What is in the folder belongs to whom it runs as then.
 * @param programs paths of the programs that will be run
 * @throws CloudError `unsupported` with the remedy
 */
export function findWay(folder: string, programs: readonly string[]): WayToRun {
  const way = process.getuid?.() === 0 ? wayOfRoot(folder, programs) : plainWay();
  if (process.getuid?.() === 0) giveFolder(folder, way.user ?? { name: 'root', uid: 0, gid: 0 });
  return way;
}

/** Starts a program in that way. It has a session of its own, so that a Ctrl-C in a terminal reaches only us. */
export function start({ before, user }: WayToRun, program: string, words: readonly string[], stdio: StdioOptions): ChildProcess {
  const [command = program, ...given] = [...before, program, ...words];
  return spawn(command, given, { stdio, detached: true, cwd: '/', ...(user === null ? {} : { uid: user.uid, gid: user.gid }) });
}

function plainWay(): WayToRun {
  return { before: works(ENDING_WITH_US) ? ENDING_WITH_US : [], user: null };
}

function wayOfRoot(folder: string, programs: readonly string[]): WayToRun {
  const both = [...IN_A_NAMESPACE, ...ENDING_WITH_US];
  if (works(both)) return { before: both, user: null };
  if (works(IN_A_NAMESPACE)) return { before: IN_A_NAMESPACE, user: null };
  const user = plainUsers().find((candidate) => mayUse(candidate, dirname(folder), programs));
  if (user === undefined) {
    throw new CloudError(
      'unsupported',
      `PostgreSQL does not run as root, this machine lets root have no user namespace, and no plain user (${PLAIN_USERS.join(', ')}) may enter ${dirname(folder)} and run ${programs.join(', ')}: ` +
        'run as a plain user, put --state-dir where one may enter, or give --database postgres://…',
      { outcome: 'not_applied' },
    );
  }
  return { ...plainWay(), user };
}

function works(before: readonly string[]): boolean {
  const [command, ...words] = [...before, 'true'];
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

function plainUsers(): readonly PlainUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const users = lines.map((line) => line.split(':')).map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return PLAIN_USERS.flatMap((name) => users.filter((user) => user.name === name));
}

function mayUse({ uid, gid }: PlainUser, parent: string, programs: readonly string[]): boolean {
  const may = (path: string): boolean => spawnSync('test', ['-x', path], { stdio: 'ignore', uid, gid, cwd: '/' }).status === 0;
  return [parent, ...programs].every(may);
}

/** Nothing to do but where the way was another one before. */
function giveFolder(folder: string, { uid, gid }: PlainUser): void {
  if (statSync(folder).uid === uid) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, path), uid, gid);
  lchownSync(folder, uid, gid);
}
