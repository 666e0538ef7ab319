import { describe, expect, it } from 'vitest';

import { createProgram } from './program.ts';
import type { Shell } from './run-command.ts';

/** Nothing is run. */
const unused = (): never => {
  throw new Error('not used here');
};
const terminal = { out: unused, note: unused, error: unused, ask: unused } as unknown as Shell['terminal'];

/** How many options each verb of servers has, for the words of a command line. */
async function optionsOf(...words: string[]): Promise<Readonly<Record<string, number>>> {
  const program = await createProgram({ words, terminal, signal: AbortSignal.timeout(60_000), finish: unused });
  const server = program.commands.find((command) => command.name() === 'server');
  return Object.fromEntries(server?.commands.map((command) => [command.name(), command.options.length]) ?? []);
}

describe('the commands of servers', () => {
  it('are all there, with the options of the named one alone', async () => {
    const [named, all] = [await optionsOf('server', 'rename', 'a/b', 'c'), await optionsOf('server')];
    expect(Object.keys(named)).toEqual(Object.keys(all));
    expect(named['rename']).toBe(all['rename']);
    expect([named['rebuild'], all['rebuild']]).toEqual([0, expect.any(Number)]);
    expect(all['rebuild']).toBeGreaterThan(5);
  });

  it.each([[['server', '--help']], [['help', 'server']], [['server', 'rebuild', '-h']], [['server', 'rebiuld', 'a/b']]])(
    'are whole where the help shows them, or none of them is named: %s',
    async (words) => {
      expect(await optionsOf(...words)).toEqual(await optionsOf('server'));
    },
  );
});
