import { spawnSync } from 'node:child_process';

const FLAGS = ['-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'APT::Sandbox::User=root', '-o', 'Acquire::Retries=3'];
const LINES_OF_A_FAILURE = 20;

/**
 * Installs those Debian packages that are missing. Throws where it cannot, and so fails the suite that needs them: a suite
 * that skips itself proves nothing.
 */
export function installPackages(names: readonly string[]): void {
  if (missingOf(names).length === 0) return;
  // A repository of somebody else may be down: only the install decides.
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...missingOf(names));
  const missing = missingOf(names);
  if (missing.length === 0) return;
  const lines = installed.trim().split('\n').slice(-LINES_OF_A_FAILURE).join('\n');
  throw new Error(`apt-get could not install ${missing.join(', ')}:\n${lines}`);
}

function missingOf(names: readonly string[]): readonly string[] {
  return names.filter((name) => !run('dpkg-query', ['-W', '-f', '${Status}', name]).includes('ok installed'));
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
