import { spawnSync } from 'node:child_process';

import { CLIENT_PACKAGES, TOOL_PACKAGES } from './debian-packages.ts';

const FLAGS = ['-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=3'];
const LINES_OF_A_FAILURE = 20;

/**
 * Installs the clients that are missing, once for all tests. Throws, and so fails the suite, where it cannot: a suite
 * that skips itself proves nothing.
 */
export function setup(): void {
  if (missingPackages().length === 0) return;
  // A repository of somebody else may be down: only the install decides.
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...missingPackages());
  const missing = missingPackages();
  if (missing.length === 0) return;
  const lines = installed.trim().split('\n').slice(-LINES_OF_A_FAILURE).join('\n');
  throw new Error(`apt-get could not install ${missing.join(', ')}:\n${lines}`);
}

function missingPackages(): readonly string[] {
  return [...CLIENT_PACKAGES, ...TOOL_PACKAGES].filter((name) => !run('dpkg-query', ['-W', '-f', '${Status}', name]).includes('ok installed'));
}

function apt(...words: readonly string[]): string {
  return run('apt-get', [...FLAGS, ...words]);
}

/** What a command printed, whether or not it succeeded. */
function run(command: string, words: readonly string[]): string {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const { stdout, stderr, error } = spawnSync(command, words, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return error === undefined ? `${stdout}${stderr}` : `${command}: ${error.message}`;
}
