// Runs the CLI in another process: with another Node, or with the flags that sources need.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function packagedNode() {
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** The other process gets the words, the terminal and the signals of this one; this one ends as it ends. */
export function handOver(withThisNode, minimumMajor, program) {
  const node = withThisNode ? process.execPath : packagedNode();
  if (node === undefined) {
    process.stderr.write(`isobar needs Node ${minimumMajor} or newer; this is ${process.versions.node}, and no packaged one was found.\n`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [...program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code ?? 1);
    } else {
      for (const name of SIGNALS) process.removeAllListeners(name);
      process.kill(process.pid, signal);
    }
  });
}
