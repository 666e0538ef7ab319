// Makes one program of the CLI where there is none of the sources as they are.
// Usage: node tooling/bundle/ensure-bundle.mjs [--print]: --print tells the path of its entry
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundlesFolder, fileStamp, freshBundle, stampFile } from '../../packages/cli/bin/fresh-bundle.mjs';
import { root } from '../ensure-installed.mjs';

/** A bundle that is no longer the newest may still be running: its files stay for a while. */
const KEPT_MILLISECONDS = 6 * 60 * 60 * 1000;

/** The clock of a file system may be behind that of the process by this much. */
const COARSE_MILLISECONDS = 20;

const stampsOf = (files) => Object.fromEntries(files.map((path) => [path, fileStamp(join(root, path))]));

/** A name that follows from the content, so that two who make the same bundle at once do not disturb each other. */
function digestOf(folder) {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) digest.update(name).update(readFileSync(join(folder, name)));
  return digest.digest('hex').slice(0, 16);
}

function removeOld(folder, kept) {
  for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== kept)) {
    const path = join(folder, name.name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MILLISECONDS) rmSync(path, { recursive: true, force: true });
  }
}

/** Puts a finished bundle in its place; one with the same content may be there already. */
function moveTo(made, place) {
  try {
    renameSync(made, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    rmSync(made, { recursive: true });
    utimesSync(place, new Date(), new Date());
  }
}

async function makeBundle() {
  const { bundleCli } = await import('./bundle-cli.mjs');
  const folder = bundlesFolder(root);
  const made = join(folder, `making-${process.pid}`);
  mkdirSync(made, { recursive: true });
  const begun = Date.now() - COARSE_MILLISECONDS;
  const stamps = stampsOf(await bundleCli(made));
  const name = digestOf(made);
  moveTo(made, join(folder, name));
  removeOld(folder, name);
  const entry = `${name}/isobar.mjs`;
  // What changed meanwhile may be in the bundle as it was before: then there is no stamp, and nobody takes it for fresh later.
  const changed = Object.values(stamps).some((stamp) => Number.parseFloat(stamp) >= begun);
  if (!changed) {
    writeFileSync(`${stampFile(root)}.${process.pid}`, JSON.stringify({ entry, files: stamps }));
    renameSync(`${stampFile(root)}.${process.pid}`, stampFile(root));
  }
  return join(folder, entry);
}

const entry = freshBundle(root) ?? (await makeBundle());
if (process.argv.includes('--print')) process.stdout.write(`${entry}\n`);
