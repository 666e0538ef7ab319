import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/isobar.mjs', import.meta.url));
const CURL_LINE = /^\$ (curl .*)$/gm;
const GOES_ON = 'go on until Ctrl-C';
const CTRL_C = '\u0003';
const run = promisify(execFile);

/** What it says on a terminal until it has said all, and how to end it as one does there. */
async function startOnTerminal(): Promise<{ readonly said: string; end(): Promise<void> }> {
  const child = spawn('script', ['-qefc', `${process.execPath} ${COMMAND} demo`, '/dev/null'], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  const toldAll = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text.replaceAll('\r\n', '\n');
      if (said.includes(GOES_ON)) resolve();
    });
    void ended.then(() => reject(new Error(`it ended by itself: ${said}`)));
  });
  await toldAll;
  const end = async (): Promise<void> => {
    child.stdin.write(CTRL_C);
    await ended;
  };
  return { said, end };
}

test('the lines of curl that npm start prints work as they stand there', async () => {
  const demo = await startOnTerminal();
  try {
    const lines = [...demo.said.matchAll(CURL_LINE)].map(([, line = '']) => line);
    expect(lines).toHaveLength(3);
    const answers = await Promise.all(lines.map(async (line) => JSON.parse((await run('sh', ['-c', line])).stdout) as unknown));
    expect(answers).toEqual([
      expect.objectContaining({ items: expect.arrayContaining([expect.objectContaining({ name: 'north', state: 'up' })]) }),
      expect.objectContaining({ items: expect.arrayContaining([expect.objectContaining({ name: expect.stringContaining('web') })]) }),
      expect.objectContaining({ action: 'resize', cloud: 'north', digest: expect.any(String) }),
    ]);
  } finally {
    await demo.end();
  }
});
