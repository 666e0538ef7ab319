import type { StepSpec } from '@isobar/core';

import type { FactName } from '../../facts/digest.ts';
import type { GcoreDisk } from '../../facts/gcore-facts.ts';
import { stepSpec } from '../step-specs.ts';

/**
 * Stops the old server before its volumes move.
 * @param undoFrom step whose undo may have made the server anew; then that one is started
 */
export function stopStep(serverId: string, undoFrom: string, checks: readonly FactName[]): StepSpec {
  return stepSpec({
    id: 'stop',
    kind: 'gcore.power',
    title: 'stop the old server',
    input: { serverId, verb: 'stop', final: false },
    checks,
    idempotency: 'a stopped server is stopped',
    compensation: {
      kind: 'gcore.power',
      title: 'start the old server again',
      input: { serverId, serverFrom: undoFrom, verb: 'start', final: false },
    },
  });
}

/** Takes a data volume off, so that it neither dies with the old server nor is held by it. */
export function detachStep(serverId: string, disk: GcoreDisk, undoFrom: string, checks: readonly FactName[]): StepSpec {
  const name = disk.name ?? disk.id;
  return stepSpec({
    id: `detach-${disk.id}`,
    kind: 'gcore.detachVolume',
    title: `detach volume ${name}`,
    input: { serverId, volumeId: disk.id },
    checks,
    idempotency: 'a detached volume is detached',
    compensation: { kind: 'gcore.attachVolume', title: `attach volume ${name} again`, input: { serverId, serverFrom: undoFrom, volumeId: disk.id } },
  });
}
