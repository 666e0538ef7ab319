import type { Scope } from './scope.ts';

type TaskState = 'NEW' | 'RUNNING' | 'FINISHED' | 'ERROR';

/** Each task type that this simulator runs, with its usual length in seconds (recorded where it was). */
export const TASK_SECONDS = {
  create_vm: 30,
  delete_vm: 15,
  start_vm: 11,
  stop_vm: 16,
  soft_reboot_vm: 15,
  hard_reboot_vm: 12,
  suspend_vm: 15,
  resume_vm: 11,
  resize_vm: 30,
  migrate_vm: 45,
  attach_vm_interface: 8,
  detach_vm_interface: 6,
  put_into_server_group: 20,
  remove_from_server_group: 20,
  rebuild_bm: 270,
  start_bm: 90,
  stop_bm: 30,
  soft_reboot_bm: 90,
  hard_reboot_bm: 120,
  create_volume: 4,
  delete_volume: 4,
  attach_volume: 6,
  detach_volume: 4,
  extend_volume: 5,
  revert_volume: 8,
  create_snapshot: 8,
  delete_snapshot: 5,
  create_image: 20,
  download_image: 16,
  delete_image: 8,
  create_fip: 4,
  update_floating_ip: 4,
  delete_fip: 4,
  create_reserved_fixed_ip: 4,
  delete_reserved_fixed_ip: 4,
  create_network: 6,
  delete_network: 6,
  create_subnet: 13,
  delete_subnet: 6,
  update_port: 4,
  create_security_group: 5,
  update_security_group: 5,
  create_security_group_rule: 4,
  delete_security_group_rule: 4,
  delete_servergroup: 4,
} as const satisfies Record<string, number>;

export type TaskType = keyof typeof TASK_SECONDS;

type CreatedKind =
  | 'instances'
  | 'volumes'
  | 'ports'
  | 'floatingips'
  | 'snapshots'
  | 'images'
  | 'networks'
  | 'routers'
  | 'subnets'
  | 'security_groups'
  | 'security_group_rules';
export type CreatedResources = Readonly<Partial<Record<CreatedKind, readonly string[]>>>;

/** One asynchronous job of the platform. Times are virtual milliseconds since the epoch. */
export interface Task extends Scope {
  readonly id: string;
  readonly type: TaskType;
  readonly requestId: string;
  readonly createdAt: number;
  state: TaskState;
  updatedAt: number;
  finishedAt: number | null;
  acknowledgedAt: number | null;
  error: string | null;
  /** Known before the task ends; stays `null` for tasks that create nothing. */
  created: CreatedResources | null;
  /** The platform shows its own notes of the job here, as they are; they are no contract. */
  data: Readonly<Record<string, unknown>>;
}
