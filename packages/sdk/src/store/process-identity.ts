import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names one process for good: ids are used again, start times with them are not. */
export interface ProcessIdentity {
  readonly processId: number;
  readonly startedAt: string;
  readonly host: string;
}

export function thisProcess(): ProcessIdentity {
  return { processId: process.pid, startedAt: startTime(process.pid) ?? 'unknown', host: hostname() };
}

/** A process of another host counts as alive: from here nobody can tell. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true;
  const started = startTime(identity.processId);
  if (started !== undefined) return started === identity.startedAt;
  return existsByKill(identity.processId);
}

/** Field 22 of /proc/<pid>/stat: clock ticks since boot. undefined where there is no such process or no /proc. */
function startTime(processId: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function existsByKill(processId: number): boolean {
  if (process.platform === 'linux') return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
