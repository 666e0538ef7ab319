import type { CloudState } from '../kernel/cloud-state.ts';
import type { Change } from '../kernel/cloud.ts';
import type { Bill, Flavor, Image, Instance, LiveBill, SecurityGroup, SecurityGroupRule, SshKey, Volume, VolumeType, Zone } from './domain.ts';

export interface InstanceOrder {
  readonly zoneId: string;
  readonly imageId: string;
  readonly flavorId: string;
  readonly name?: string;
  readonly description?: string;
  readonly count: number;
  readonly keyIds: readonly string[];
  readonly scriptId?: string;
  readonly volumes: readonly { readonly sizeGb: number; readonly name?: string; readonly type: string }[];
}

export interface VolumeOrder {
  readonly instanceId: string;
  readonly type: string;
  readonly sizeGb: number;
  readonly name?: string;
  readonly description?: string;
}

/** Texts as they came: the backend decides what is allowed. */
export type RuleInput = Partial<Record<'bound' | 'protocol' | 'port' | 'ip' | 'title' | 'content', string>>;
export type GroupInput = Partial<Record<'title' | 'content' | 'icmp', string>>;
/** A group of the older kind comes with all of its rules. */
export type FirewallInput = GroupInput & { readonly rules: readonly RuleInput[] };

/** Reads are of what the API shows now. Actions throw `IwinvRefusal` and have then changed nothing. */
export interface InstanceBackend {
  list(): readonly Instance[];
  find(instanceId: string): Instance | undefined;
  create(order: InstanceOrder): readonly Instance[];
  edit(instanceId: string, texts: { readonly name?: string; readonly description?: string }): Instance;
  /** Returns the ids of the volumes that stay. */
  remove(instanceId: string): readonly string[];
  start(instanceId: string): Instance;
  shutdown(instanceId: string): Instance;
  reboot(instanceId: string): Instance;
  /** Without an image id the current image is installed again. */
  rebuild(instanceId: string, imageId: string | undefined): Instance;
  resize(instanceId: string, flavorId: string): Instance;
}

export interface StorageBackend {
  types(): readonly VolumeType[];
  list(): readonly Volume[];
  find(volumeId: string): Volume | undefined;
  create(order: VolumeOrder): Volume;
  remove(volumeId: string): Volume;
  attach(volumeId: string, instanceId: string): Volume;
  detach(volumeId: string): Volume;
}

export interface SecurityGroupBackend {
  list(): readonly SecurityGroup[];
  find(groupId: string): SecurityGroup | undefined;
  create(input: GroupInput): SecurityGroup;
  edit(groupId: string, input: GroupInput): SecurityGroup;
  createFirewall(input: FirewallInput): SecurityGroup;
  /** The rules that are not repeated go. */
  editFirewall(groupId: string, input: FirewallInput): SecurityGroup;
  remove(groupId: string): void;
  createRule(groupId: string, input: RuleInput): SecurityGroupRule;
  editRule(groupId: string, ruleId: string, input: RuleInput): SecurityGroupRule;
  removeRule(groupId: string, ruleId: string): void;
  attach(groupId: string, instanceId: string): SecurityGroup;
  detach(groupId: string, instanceId: string): SecurityGroup;
}

export interface CatalogBackend {
  zones(): readonly Zone[];
  flavors(): readonly Flavor[];
  images(): readonly Image[];
}

export interface AccountBackend {
  keys(): readonly SshKey[];
  scripts(): readonly { readonly scriptId: string; readonly name: string }[];
  liveBill(): LiveBill;
  bills(): readonly Bill[];
}

/** The state machine as the wire layer sees it: the wire layer knows nothing else of it. */
export interface IwinvBackend {
  readonly catalog: CatalogBackend;
  readonly instances: InstanceBackend;
  readonly storages: StorageBackend;
  readonly securityGroups: SecurityGroupBackend;
  readonly account: AccountBackend;
  /** A change behind Isobar's back. Throws `ChangeRefused`. */
  change(change: Change): unknown;
  /** What the account holds in truth. */
  state(): CloudState;
}
