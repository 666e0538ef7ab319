/** Something that the server, or who watches over it, has to say. */
export interface ServerLine {
  readonly level: ServerLevel;
  /** Which of the processes of the server said it, such as `checkpointer`. */
  readonly process: string;
  readonly text: string;
}

export type ServerLevel = 'debug' | 'info' | 'warn' | 'error';

/** Goes before each message, so that one tells who said it. */
export const LINE_PREFIX = '[%p] %b: ';
const MESSAGE = /^\[\d+\] ([^:]+): ([A-Z]+)\d?:\s+(.*)$/;

const LEVELS: Readonly<Record<string, ServerLevel>> = { PANIC: 'error', FATAL: 'error', ERROR: 'error', WARNING: 'warn', LOG: 'info' };
/**
 * What is wrong with a statement is told to whoever sent it, and may have its values in it: null, it is not said again.
 * Connections end with FATAL whenever the server is asked to end.
 */
const LEVELS_OF_CLIENTS: Readonly<Record<string, ServerLevel | null>> = { PANIC: 'error', FATAL: 'warn', ERROR: null, WARNING: null };
const BY_PROCESS: Readonly<Record<string, Readonly<Record<string, ServerLevel | null>>>> = {
  'client backend': LEVELS_OF_CLIENTS,
  // It tells of its work every few minutes.
  checkpointer: { ...LEVELS, LOG: 'debug' },
};

/** Reads the log of the server line by line: what goes on in another line is of the level of the message that it belongs to. */
export function serverLog(tell: (line: ServerLine) => void): (line: string) => void {
  let last: Pick<ServerLine, 'level' | 'process'> | null = { level: 'info', process: 'postmaster' };
  return (line) => {
    const [, process, severity, said] = MESSAGE.exec(line) ?? [];
    if (process !== undefined && severity !== undefined) {
      const level = levelOf(process, severity);
      last = level === null ? null : { level, process };
    }
    if (last !== null) tell({ ...last, text: said ?? line.trim() });
  };
}

function levelOf(process: string, severity: string): ServerLevel | null {
  const level = (BY_PROCESS[process] ?? LEVELS)[severity];
  return level === undefined ? 'debug' : level;
}
