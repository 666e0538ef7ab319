/** Something that the server, or who watches over it, has to say. */
export interface ServerLine {
  readonly level: ServerLevel;
  /** Which of the processes of the server said it, such as `checkpointer`. */
  readonly process: string;
  readonly text: string;
}

export type ServerLevel = 'debug' | 'info' | 'warn' | 'error';

/** Goes before each message: who said it, and its SQLSTATE. */
export const LINE_PREFIX = '[%p] %b %e: ';
const MESSAGE = /^\[\d+\] (.+) ([0-9A-Z]{5}): ([A-Z]+)\d?:\s+(.*)$/;

/** A process of the server was asked to end. */
const ADMIN_SHUTDOWN = '57P01';

type Levels = Readonly<Record<string, ServerLevel | null>>;

const LEVELS: Levels = { PANIC: 'error', FATAL: 'error', ERROR: 'error', WARNING: 'warn', LOG: 'info' };
const BY_PROCESS: Readonly<Record<string, Levels>> = {
  // What is wrong is told to whoever sent the statement, and may have its values in it: null, it is not said again.
  'client backend': { PANIC: 'error', FATAL: 'debug', ERROR: null, WARNING: null },
  // It tells of its work every few minutes.
  checkpointer: { ...LEVELS, LOG: 'debug' },
};

/** Reads the log of the server line by line: what goes on in another line is of the level of the message that it belongs to. */
export function serverLog(tell: (line: ServerLine) => void): (line: string) => void {
  let last: Pick<ServerLine, 'level' | 'process'> | null = { level: 'info', process: 'postmaster' };
  return (line) => {
    const [, process, state, severity, said] = MESSAGE.exec(line) ?? [];
    if (process !== undefined && severity !== undefined) {
      const level = state === ADMIN_SHUTDOWN ? 'debug' : levelOf(process, severity);
      last = level === null ? null : { level, process };
    }
    if (last !== null) tell({ ...last, text: said ?? line.trim() });
  };
}

function levelOf(process: string, severity: string): ServerLevel | null {
  const level = (BY_PROCESS[process] ?? LEVELS)[severity];
  return level === undefined ? 'debug' : level;
}
