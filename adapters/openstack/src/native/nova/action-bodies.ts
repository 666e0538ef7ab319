import type { components } from '@isobar/contracts/openstack-nova';

type Schemas = components['schemas'];

/** What each server action of Nova is given; null for nothing. What is new with a microversion is optional. */
export interface NovaActionBodies {
  readonly addFixedIp: { readonly networkId: string };
  readonly addFloatingIp: { readonly address: string; readonly fixed_address?: string };
  readonly addSecurityGroup: Schemas['SecurityGroupName'];
  readonly changePassword: Schemas['ChangePasswordAction']['changePassword'];
  readonly confirmResize: null;
  readonly createBackup: {
    readonly name: string;
    /** Such as `daily`; backups beyond `rotation` with the same word are deleted. */
    readonly backup_type: string;
    readonly rotation: number;
    readonly metadata?: Readonly<Record<string, string>>;
  };
  readonly createImage: Schemas['CreateImageAction']['createImage'];
  readonly evacuate: {
    readonly host?: string;
    readonly adminPass?: string;
    readonly onSharedStorage?: boolean;
    readonly force?: boolean;
  };
  readonly forceDelete: null;
  readonly injectNetworkInfo: null;
  readonly lock: Schemas['LockAction']['lock'];
  readonly migrate: { readonly host?: string | null } | null;
  readonly 'os-getConsoleOutput': Schemas['ConsoleOutputAction']['os-getConsoleOutput'];
  readonly 'os-getRDPConsole': { readonly type: 'rdp-html5' };
  readonly 'os-getSPICEConsole': { readonly type: 'spice-html5' };
  readonly 'os-getSerialConsole': { readonly type: 'serial' };
  readonly 'os-getVNCConsole': { readonly type: 'novnc' | 'xvpvnc' };
  readonly 'os-migrateLive': {
    readonly host: string | null;
    readonly block_migration: boolean | 'auto';
    readonly disk_over_commit?: boolean;
    readonly force?: boolean;
  };
  readonly 'os-resetState': Schemas['ResetStateAction']['os-resetState'];
  readonly 'os-start': null;
  readonly 'os-stop': null;
  readonly pause: null;
  readonly reboot: Schemas['RebootAction']['reboot'];
  readonly rebuild: Schemas['RebuildRequest'];
  readonly removeFixedIp: { readonly address: string };
  readonly removeFloatingIp: { readonly address: string };
  readonly removeSecurityGroup: Schemas['SecurityGroupName'];
  readonly rescue: Schemas['RescueAction']['rescue'];
  readonly resetNetwork: null;
  readonly resize: Schemas['ResizeAction']['resize'];
  readonly restore: null;
  readonly resume: null;
  readonly revertResize: null;
  readonly shelve: null;
  readonly shelveOffload: null;
  readonly suspend: null;
  readonly trigger_crash_dump: null;
  readonly unlock: null;
  readonly unpause: null;
  readonly unrescue: null;
  readonly unshelve: { readonly availability_zone?: string | null; readonly host?: string } | null;
}

export type NovaActionName = keyof NovaActionBodies;

interface ConsoleReply {
  readonly console: { readonly type: string; readonly url: string };
}

/** Bodies of the replies; actions that are not named have none. */
interface NovaActionReplies {
  /** From 2.45; before, the id of the image stands in `location` only. */
  readonly createBackup: Schemas['CreateImageReply'] | undefined;
  readonly createImage: Schemas['CreateImageReply'] | undefined;
  /** Up to 2.13. */
  readonly evacuate: { readonly adminPass?: string } | undefined;
  readonly 'os-getConsoleOutput': Schemas['ConsoleOutputReply'];
  readonly 'os-getRDPConsole': ConsoleReply;
  readonly 'os-getSPICEConsole': ConsoleReply;
  readonly 'os-getSerialConsole': ConsoleReply;
  readonly 'os-getVNCConsole': ConsoleReply;
  readonly rebuild: Schemas['RebuildReply'];
  readonly rescue: Schemas['RescueReply'];
}

export type NovaActionReply<Name extends NovaActionName> = Name extends keyof NovaActionReplies ? NovaActionReplies[Name] : undefined;
