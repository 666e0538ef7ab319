#!/usr/bin/env node
// Starts the CLI. A Node older than 24 hands over to the Node 24 that comes with the package, so the command works from
// any shell. An installed package has its bundle in dist. A checkout runs its sources as they are (no stale build), or
// the bundle of exactly these sources where there is one. Nothing is imported before it is needed: this file is no part of a bundle.
// The gateway is no part of it either: what it stands on does not go into one file, and who runs it is in no hurry.
const { statSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs')).default;

const MINIMUM_MAJOR = 24;
/** Commands that need the gateway; a checkout has it as sources only. */
const OF_GATEWAY = new Set(['serve', 'database']);
const source = new URL('../src/start.ts', import.meta.url);

const isNewEnough = Number(process.versions.node.split('.')[0]) >= MINIMUM_MAJOR;
const isCheckout = statSync(source, { throwIfNoEntry: false }) !== undefined;
const bundle = isCheckout
  ? await bundleOfCheckout(process.argv.some((word) => OF_GATEWAY.has(word)))
  : new URL('../dist/isobar.mjs', import.meta.url);

if (bundle !== undefined && isNewEnough) {
  await import(bundle.href);
} else {
  const [{ handOver }, { fileURLToPath }] = await Promise.all([import('./hand-over.mjs'), import('node:url')]);
  const sourceFlags = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'];
  handOver(isNewEnough, MINIMUM_MAJOR, bundle === undefined ? [...sourceFlags, fileURLToPath(source)] : [fileURLToPath(bundle)]);
}

async function bundleOfCheckout(needsGateway) {
  if (needsGateway) return undefined;
  const [{ freshBundle, keepCompiled }, { fileURLToPath, pathToFileURL }] = await Promise.all([import('./fresh-bundle.mjs'), import('node:url')]);
  const entry = freshBundle(fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, ''));
  if (entry !== undefined && isNewEnough) keepCompiled(entry);
  return entry === undefined ? undefined : pathToFileURL(entry);
}
