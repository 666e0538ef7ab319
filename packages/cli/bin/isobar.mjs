#!/usr/bin/env node
// Starts the CLI. A Node older than 24 hands over to the Node 24 that comes with the package,
// so the command works from any shell.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MINIMUM_MAJOR = 24;
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

// A checkout runs its sources as they are (no stale build); an installed package has only dist.
const source = join(packageRoot, 'src', 'main.ts');
const entry = existsSync(source) ? source : join(packageRoot, 'dist', 'main.js');
const flags = entry === source ? ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'] : [];

function packagedNode() {
  const binary = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  return existsSync(binary) ? binary : undefined;
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= MINIMUM_MAJOR) return process.execPath;
  try {
    return packagedNode();
  } catch {
    return undefined;
  }
}

const node = findNode();
if (node === undefined) {
  process.stderr.write(`isobar needs Node ${MINIMUM_MAJOR} or newer; this is ${process.versions.node}, and no packaged one was found.\n`);
  process.exitCode = 2;
} else if (node === process.execPath && flags.length === 0) {
  await import(pathToFileURL(entry).href);
} else {
  const child = spawn(node, [...flags, entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code ?? 1);
    } else {
      for (const name of signals) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    }
  });
}
