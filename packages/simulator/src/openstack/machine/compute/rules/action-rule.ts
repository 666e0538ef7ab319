import type { TaskState, VmState } from '../../../model/server.ts';

/** What must hold before Nova accepts an action. */
export interface ActionRule {
  /** The word in refusals. */
  readonly verb: string;
  readonly policy: string;
  /** `member`: anybody who may write in the project. */
  readonly role: 'member' | 'admin';
  readonly vmStates: readonly VmState[] | 'any';
  /** Not said: only without a task. */
  readonly taskStates?: readonly TaskState[] | 'any';
  /** Nova asks for a host before or after it asks for the state, and says "not ready" without one. */
  readonly host?: 'first' | 'last';
  /** A few actions are open to what never came up. */
  readonly neverLaunched?: 'allowed';
  /** `ignored`: no lock hinders it. `worded`: refused with the words of a wrong state. Not said: "is locked". */
  readonly lock?: 'ignored' | 'worded';
  /** Looks for the cell of the server first, which shows in the text of its 404. */
  readonly looksForCell?: boolean;
}
