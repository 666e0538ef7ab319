// Runs commands side by side. Plain JavaScript for Node 20 and newer, because it runs before anything is installed.
import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Its code, and what it said where that was held back. */
function run([command, ...flags], { isHeld, signal, ...options }) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, flags, { ...options, stdio: isHeld ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const end = () => child.kill('SIGTERM');
    signal.addEventListener('abort', end);
    const forward = Object.fromEntries(SIGNALS.map((name) => [name, () => child.kill(name)]));
    for (const name of SIGNALS) process.on(name, forward[name]);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
    child.on('error', (error) => said.push(Buffer.from(`${command}: ${error.message}\n`)));
    child.on('close', (code) => {
      signal.removeEventListener('abort', end);
      for (const name of SIGNALS) process.removeListener(name, forward[name]);
      resolve({ code: code !== null && code >= 0 ? code : 1, said: Buffer.concat(said) });
    });
  });
}

/**
 * Runs lanes side by side, and the commands of a lane one after the other. What a command of the last lane says is told at once, of the other
 * lanes whole, when the command has ended. When a command fails, all others are ended. Signals reach what runs, so that Ctrl-C ends it.
 * @param lanes lists of commands, each a list of words
 * @param options `cwd` and `env` of the commands
 * @returns the code of the command that failed first, or 0
 */
export async function runLanes(lanes, options) {
  const controller = new AbortController();
  let firstCode = 0;
  const runLane = async (commands, index) => {
    const isHeld = index < lanes.length - 1;
    for (const command of commands) {
      if (controller.signal.aborted) return;
      const { code, said } = await run(command, { ...options, isHeld, signal: controller.signal });
      // What was ended because another one failed has nothing to tell.
      if (controller.signal.aborted) return;
      process.stderr.write(said);
      if (code === 0) continue;
      firstCode = code;
      controller.abort();
    }
  };
  await Promise.all(lanes.map(runLane));
  return firstCode;
}
