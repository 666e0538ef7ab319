import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Lanes = readonly (readonly (readonly string[])[])[];

const SCRIPT = new URL('run-lanes.mjs', import.meta.url).href;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-lanes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a process prints and returns that runs these lanes in the folder. */
function ran(lanes: Lanes): { readonly out: string; readonly err: string; readonly code: number | null } {
  const text = `import { runLanes } from ${JSON.stringify(SCRIPT)};
    process.exitCode = await runLanes(${JSON.stringify(lanes)}, { cwd: ${JSON.stringify(folder)} });`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8', timeout: 60_000 });
  return { out: stdout, err: stderr, code: status };
}

const shell = (text: string): readonly string[] => ['sh', '-c', text];

/** Waits for what the other lane does. */
const until = (file: string): string => `while [ ! -e ${file} ]; do sleep 0.02; done`;

describe('lanes of commands', () => {
  it('run side by side, their commands one after the other', () => {
    const ended = ran([[shell(`touch begun; ${until('answered')}`), shell('echo two >> order')], [shell(`${until('begun')}; touch answered`)]]);
    expect(ended.code).toBe(0);
    expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('two\n');
  });

  it('are told whole, but the last one, which is told at once', () => {
    const ended = ran([
      [shell(`echo one; touch said; ${until('answered')}; echo two`)],
      [shell(`${until('said')}; echo mine >&2; touch answered`), shell('sleep 0.2')],
    ]);
    expect(ended).toEqual({ out: '', err: expect.stringMatching(/^(?:mine\none\ntwo|one\ntwo\nmine)\n$/), code: 0 });
  });

  it('are all ended when a command fails, whose code and words are told', () => {
    const ended = ran([[shell('echo wrong; exit 3'), shell('touch never')], [shell('exec sleep 50')]]);
    expect(ended).toEqual({ out: '', err: 'wrong\n', code: 3 });
    expect(() => readFileSync(join(folder, 'never'))).toThrow('ENOENT');
  });

  it('are ended when the last one fails, and say nothing more', () => {
    const ended = ran([[shell(`trap 'echo ended; exit 0' TERM; touch begun; ${until('never')}`)], [shell(`${until('begun')}; exit 4`)]]);
    expect(ended).toEqual({ out: '', err: '', code: 4 });
  });

  it('fail where a command is not there', () => {
    expect(ran([[], [['isobar-is-not-here']]])).toMatchObject({ err: expect.stringContaining('isobar-is-not-here'), code: 1 });
  });
});
