/** What may happen to a volume or a snapshot on the backend. */
type BackendOperation = 'create' | 'delete' | 'extend' | 'snapshot' | 'reimage';

/** What Nova asks of the hypervisor. */
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

interface Described {
  readonly metadata: Readonly<Record<string, string>>;
}

/** How long the operation takes, in virtual seconds: `usual`, or what the metadata say by `lab_delay`. */
export function secondsFor({ metadata }: Described, usual: number): number {
  const wanted = Number(metadata['lab_delay']);
  return wanted > 0 ? wanted : usual;
}

/** The words of backend or hypervisor when the metadata `lab_fail` (a list, by commas) names the operation. */
export function reasonOfFailure({ metadata }: Described, operation: BackendOperation | DriverOperation): string | undefined {
  const named = (metadata['lab_fail'] ?? '').replaceAll(' ', '').split(',');
  return named.includes(operation) ? `lab: ${operation} failed as asked by metadata lab_fail` : undefined;
}
