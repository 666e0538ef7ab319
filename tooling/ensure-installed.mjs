// Installs everything when the lockfile or the Node version changed, and otherwise touches nothing:
// neither npx nor a registry is called when the stamp matches. Plain JavaScript for Node 20 and newer.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const packagedNode = join(root, 'node_modules', 'node', 'bin', 'node');

const PNPM = 'pnpm@12.21.0';
const MINIMUM_MAJOR = 20;
const stampFile = join(root, 'node_modules', '.isobar-installed');

/** The lockfile and the Node that everything runs with; the Node that runs this script does not matter. */
export function expectedStamp() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${lockfile} node ${devDependencies.node}\n`;
}

function isInstalled() {
  return existsSync(stampFile) && existsSync(packagedNode) && readFileSync(stampFile, 'utf8') === expectedStamp();
}

export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < MINIMUM_MAJOR) {
    throw new Error(`Node ${MINIMUM_MAJOR} or newer is needed, this is ${process.version}`);
  }
  if (isInstalled()) return;
  process.stderr.write('Installing dependencies (once; later runs need no network) ...\n');
  execFileSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], { cwd: root, stdio: ['ignore', 2, 2] });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, expectedStamp());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
