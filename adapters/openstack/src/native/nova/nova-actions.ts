import type { NovaActionBodies, NovaActionName } from './action-bodies.ts';

/** The microversions that take a field; all where nothing is said. */
interface FieldRow {
  readonly from?: string;
  readonly until?: string;
}

type FieldsOf<Body> = [NonNullable<Body>] extends [never] ? null : { readonly [Field in keyof NonNullable<Body>]-?: FieldRow };

/** One server action of Nova: `POST /servers/{id}/action`. */
export interface NovaActionRow<Body = unknown> {
  /** Lowest microversion that has it. */
  readonly from: string;
  /** Highest microversion that has it; null where it is still there. */
  readonly until: string | null;
  /** By Nova's default policy for administrators only. */
  readonly adminOnly: boolean;
  /** Fields of the body; null where it takes none. */
  readonly fields: unknown extends Body ? Readonly<Record<string, FieldRow>> | null : FieldsOf<Body>;
  /** Anchor in contracts/openstack-nova/SOURCES.md. */
  readonly source: string;
}

const ALWAYS = { from: '2.1', until: null, adminOnly: false } as const;
const ADMIN = { from: '2.1', until: null, adminOnly: true } as const;
/** Nova's own network service and its address calls went with 2.44, the old console calls with 2.6. */
const UNTIL_2_43 = { from: '2.1', until: '2.43', adminOnly: false } as const;
const UNTIL_2_5 = { from: '2.1', until: '2.5', adminOnly: false } as const;

const TYPE = { type: {} } as const;
const ADDRESS = { address: {} } as const;

/** Every server action of Nova up to 2.93. */
export const NOVA_ACTIONS: { readonly [Name in NovaActionName]: NovaActionRow<NovaActionBodies[Name]> } = {
  addFixedIp: { ...UNTIL_2_43, fields: { networkId: {} }, source: 'nova-address-actions-2.44' },
  addFloatingIp: { ...UNTIL_2_43, fields: { ...ADDRESS, fixed_address: {} }, source: 'nova-address-actions-2.44' },
  addSecurityGroup: { ...ALWAYS, fields: { name: {} }, source: 'nova-security-group-by-name' },
  changePassword: { ...ALWAYS, fields: { adminPass: {} }, source: 'nova-change-password' },
  confirmResize: { ...ALWAYS, fields: null, source: 'nova-confirm-resize-204' },
  createBackup: { ...ALWAYS, fields: { name: {}, backup_type: {}, rotation: {}, metadata: {} }, source: 'nova-create-backup-states' },
  createImage: { ...ALWAYS, fields: { name: {}, metadata: {} }, source: 'nova-create-image-states' },
  evacuate: {
    ...ADMIN,
    fields: { host: {}, adminPass: {}, onSharedStorage: { until: '2.13' }, force: { from: '2.29', until: '2.67' } },
    source: 'nova-evacuate',
  },
  forceDelete: { ...ALWAYS, fields: null, source: 'nova-force-delete' },
  injectNetworkInfo: { ...ADMIN, fields: null, source: 'nova-xen-network-actions' },
  lock: { ...ALWAYS, fields: { locked_reason: { from: '2.73' } }, source: 'nova-lock-reason-2.73' },
  migrate: { ...ADMIN, fields: { host: { from: '2.56' } }, source: 'nova-migrate-host-2.56' },
  'os-getConsoleOutput': { ...ALWAYS, fields: { length: {} }, source: 'nova-console-output' },
  'os-getRDPConsole': { ...UNTIL_2_5, fields: TYPE, source: 'nova-console-actions-2.6' },
  'os-getSPICEConsole': { ...UNTIL_2_5, fields: TYPE, source: 'nova-console-actions-2.6' },
  'os-getSerialConsole': { ...UNTIL_2_5, fields: TYPE, source: 'nova-console-actions-2.6' },
  'os-getVNCConsole': { ...UNTIL_2_5, fields: TYPE, source: 'nova-console-actions-2.6' },
  'os-migrateLive': {
    ...ADMIN,
    fields: { host: {}, block_migration: {}, disk_over_commit: { until: '2.24' }, force: { from: '2.30', until: '2.67' } },
    source: 'nova-live-migrate-fields',
  },
  'os-resetState': { ...ADMIN, fields: { state: {} }, source: 'nova-reset-state' },
  'os-start': { ...ALWAYS, fields: null, source: 'nova-start-states' },
  'os-stop': { ...ALWAYS, fields: null, source: 'nova-stop-states' },
  pause: { ...ALWAYS, fields: null, source: 'nova-pause-states' },
  reboot: { ...ALWAYS, fields: TYPE, source: 'nova-soft-reboot-states' },
  rebuild: {
    ...ALWAYS,
    fields: {
      imageRef: {},
      name: {},
      adminPass: {},
      metadata: {},
      accessIPv4: {},
      accessIPv6: {},
      'OS-DCF:diskConfig': {},
      preserve_ephemeral: {},
      personality: { until: '2.56' },
      description: { from: '2.19' },
      key_name: { from: '2.54' },
      user_data: { from: '2.57' },
      trusted_image_certificates: { from: '2.63' },
      hostname: { from: '2.90' },
    },
    source: 'nova-rebuild-reply',
  },
  removeFixedIp: { ...UNTIL_2_43, fields: ADDRESS, source: 'nova-address-actions-2.44' },
  removeFloatingIp: { ...UNTIL_2_43, fields: ADDRESS, source: 'nova-address-actions-2.44' },
  removeSecurityGroup: { ...ALWAYS, fields: { name: {} }, source: 'nova-security-group-by-name' },
  rescue: { ...ALWAYS, fields: { adminPass: {}, rescue_image_ref: {} }, source: 'nova-rescue-returns-password' },
  resetNetwork: { ...ADMIN, fields: null, source: 'nova-xen-network-actions' },
  resize: { ...ALWAYS, fields: { flavorRef: {}, 'OS-DCF:diskConfig': {} }, source: 'nova-resize-states' },
  restore: { ...ALWAYS, fields: null, source: 'nova-restore-wrong-state-409' },
  resume: { ...ALWAYS, fields: null, source: 'nova-suspend-states' },
  revertResize: { ...ALWAYS, fields: null, source: 'nova-revert-resize-states' },
  shelve: { ...ALWAYS, fields: null, source: 'nova-shelve-states' },
  shelveOffload: { ...ADMIN, fields: null, source: 'nova-shelve-offload' },
  suspend: { ...ALWAYS, fields: null, source: 'nova-suspend-states' },
  trigger_crash_dump: { ...ALWAYS, from: '2.17', fields: null, source: 'nova-crash-dump-2.17' },
  unlock: { ...ALWAYS, fields: null, source: 'nova-unlock' },
  unpause: { ...ALWAYS, fields: null, source: 'nova-pause-states' },
  unrescue: { ...ALWAYS, fields: null, source: 'nova-rescue-states' },
  unshelve: { ...ALWAYS, fields: { availability_zone: { from: '2.77' }, host: { from: '2.91' } }, source: 'nova-unshelve-fields' },
};
