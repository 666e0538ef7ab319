#!/usr/bin/env node
// Starts the CLI. A Node older than 24 hands over to the Node 24 that comes with the package, so the command works from
// any shell. An installed package has its bundle in dist. A checkout runs its sources as they are (no stale build), or
// the bundle of exactly these sources where there is one.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { freshBundle, isFile, keepCompiled } from './fresh-bundle.mjs';

const MINIMUM_MAJOR = 24;
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(packageRoot, 'src', 'start.ts');

const isCheckout = isFile(source);
const bundle = isCheckout ? freshBundle(join(packageRoot, '..', '..')) : join(packageRoot, 'dist', 'isobar.mjs');
const isNewEnough = Number(process.versions.node.split('.')[0]) >= MINIMUM_MAJOR;

if (bundle !== undefined && isNewEnough) {
  if (isCheckout) keepCompiled(bundle);
  await import(pathToFileURL(bundle).href);
} else {
  const { handOver } = await import('./hand-over.mjs');
  const sourceFlags = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'];
  handOver(isNewEnough, MINIMUM_MAJOR, bundle === undefined ? [...sourceFlags, source] : [bundle]);
}
