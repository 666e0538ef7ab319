import type { Action } from '@isobar/core';

/** Options as typed on the command line, by the names that commander gives them. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** An option of a verb: commander's flags, what it says, and how it may be repeated. */
export interface VerbOption {
  readonly flags: string;
  readonly text: string;
  /** `a,b` and repetition make a list. */
  readonly list?: true;
  /** Each repetition is one item, as it is. */
  readonly repeat?: true;
}

export type RequestMembers = Readonly<Record<string, unknown>>;

/** What is to be done, as read from the command line. */
export interface Wanted {
  readonly action: Action;
  readonly request: RequestMembers | Promise<RequestMembers>;
}

/** One subcommand that changes something. A new one is a new row. */
export interface Verb<Options = GivenOptions> {
  readonly verb: string;
  readonly text: string;
  /** True where it makes a new one: then `--cloud` says where, and there is no ref. */
  readonly creates?: true;
  /** Positional arguments after the ref. */
  readonly positional?: readonly (readonly [name: string, text: string])[];
  readonly options?: readonly VerbOption[];
  /** `given` are the positional arguments, the ref first. */
  readonly wanted: (options: Options, given: readonly string[]) => Wanted;
}

export function withoutAbsent(members: RequestMembers): RequestMembers {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
