import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ForeignCloud } from './foreign-cloud.ts';
import { runProgram } from './run-program.ts';
import { readSteps } from './seen.ts';
import type { Step } from './seen.ts';

/** Debian's own, whichever other one stands first on the path. */
export const PYTHON = '/usr/bin/python3';

/** The command-line client. */
export const OPENSTACK = '/usr/bin/openstack';

const GO = '/usr/bin/go';
const CLIENTS = join(import.meta.dirname, '..', 'clients');

/** Runs a Python program of `clients/` to its end and gives what it saw. */
export async function runPython(cloud: ForeignCloud, program: string): Promise<(name: string) => Step> {
  return readSteps(await cloud.run(PYTHON, [join(CLIENTS, program)]));
}

/** Builds the Go program with Debian's gophercloud, runs it to its end and gives what it saw. */
export async function runGo(cloud: ForeignCloud): Promise<(name: string) => Step> {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-foreign-go-'));
  try {
    const program = join(folder, 'program');
    await build(cloud, folder, program);
    return readSteps(await cloud.run(program, [], { OS_DOMAIN_NAME: cloud.simulator.credentials.projectDomainName }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(cloud: ForeignCloud, folder: string, program: string): Promise<void> {
  const environment = {
    ...cloud.environmentOf('member'),
    GOPATH: '/usr/share/gocode',
    GO111MODULE: 'off',
    GOCACHE: join(folder, 'cache'),
    GOFLAGS: '',
  };
  const built = await runProgram(GO, ['build', '-o', program, '.'], { folder: join(CLIENTS, 'gophercloud'), environment });
  if (built.code !== 0) throw new Error(`go build exited ${built.code}:\n${built.err}`);
}
