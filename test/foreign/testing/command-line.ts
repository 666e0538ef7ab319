import type { ForeignCloud, LoginName } from './foreign-cloud.ts';
import { OPENSTACK } from './programs.ts';
import type { Ran } from './run-program.ts';

/** `openstack`, one process for each command, as a script would call it. */
export interface CommandLine {
  /** Its last words on standard output. @throws where it fails */
  text(...words: readonly string[]): Promise<string>;
  /** With `-f json`. @throws where it fails */
  json<Value>(...words: readonly string[]): Promise<Value>;
  /** However it ends. */
  run(...words: readonly string[]): Promise<Ran>;
}

export function commandLine(cloud: ForeignCloud, login: LoginName = 'member'): CommandLine {
  const run = (...words: readonly string[]): Promise<Ran> => cloud.run(OPENSTACK, words, {}, login);
  const text = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await run(...words);
    if (code !== 0) throw new Error(`openstack ${words.join(' ')} exited ${code}: ${out}${err}`);
    return out.trim();
  };
  const json = async <Value>(...words: readonly string[]): Promise<Value> => JSON.parse(await text(...words, '-f', 'json')) as Value;
  return { run, text, json };
}
