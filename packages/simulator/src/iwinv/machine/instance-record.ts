import type { Flavor, Image, Instance, InstanceStatus, Zone } from '../domain.ts';

/** An instance inside the state machine. */
export interface InstanceRecord {
  readonly instanceId: string;
  name: string;
  description: string | null;
  status: InstanceStatus;
  readonly createdAt: number;
  password: string;
  publicAddress: string;
  readonly privateAddress: string;
  readonly zone: Zone;
  flavor: Flavor;
  image: Image;
  readonly consoleToken: string;
  securityGroupIds: readonly string[];
  /** Marks what is on the boot disk: other bytes, another number. */
  rootDisk: number;
  /** An operation runs, also in the seconds in which no read shows it yet. */
  working: boolean;
  /** False before a new instance is first listed, and outside the API-supported zones. */
  visible: boolean;
}

/** The outside view: volumes belong to the storage part and are handed in. */
export function toInstance(record: InstanceRecord, volumeIds: readonly string[]): Instance {
  const { working: _working, visible: _visible, rootDisk: _rootDisk, ...shown } = record;
  return { ...shown, volumeIds };
}
