import type { NovaServer } from '../../model/server.ts';

/** What Nova asks of the hypervisor, by the names that `lab_fail` knows. */
export type DriverOperation =
  | 'spawn'
  | 'power_on'
  | 'power_off'
  | 'reboot'
  | 'pause'
  | 'unpause'
  | 'suspend'
  | 'resume'
  | 'rescue'
  | 'unrescue'
  | 'snapshot'
  | 'migrate'
  | 'finish_migration'
  | 'attach_volume'
  | 'detach_volume'
  | 'attach_interface';

/** How long the hypervisor takes: `seconds`, or what the server's metadata say by `lab_delay`. */
export function driverSeconds(server: NovaServer, seconds: number): number {
  const wanted = Number(server.metadata['lab_delay']);
  return Number.isFinite(wanted) && wanted > 0 ? wanted : seconds;
}

/** Why the hypervisor fails: the server's metadata name the operation in `lab_fail`. */
export function driverFailure(server: NovaServer, operation: DriverOperation): string | undefined {
  const failing = (server.metadata['lab_fail'] ?? '').replaceAll(' ', '').split(',');
  return failing.includes(operation) ? `lab: ${operation} failed as asked by metadata lab_fail` : undefined;
}
