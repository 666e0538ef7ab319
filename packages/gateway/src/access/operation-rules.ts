import type { OperationId } from '../contract.ts';
import type { Permission } from './caller.ts';

/** What the handler of an operation asks of Access; that it does so, the server itself is asked for. */
export type OperationRule =
  /** Needs no token. */
  | { readonly on: 'open' }
  /** Any valid token. */
  | { readonly on: 'caller' }
  /** Rows are filtered by `Access.scope`; nothing is refused. */
  | { readonly on: 'rows'; readonly permission: Permission }
  /** `Access.require` of the cloud itself: `ref` null. */
  | { readonly on: 'cloud'; readonly permission: Permission }
  /** `Access.require` of what `askedOfCreation` says, and of each of `referencesOf`. */
  | { readonly on: 'creation'; readonly permission: Permission }
  /** `Access.require` of the resource with its labels, and for an action of each of `referencesOf`. */
  | { readonly on: 'resource'; readonly permission: Permission }
  /** `Access.require` of the target of an operation with who started it. */
  | { readonly on: 'operation'; readonly permission: Permission }
  /** `Access.requireSomewhere`. */
  | { readonly on: 'somewhere'; readonly permission: Permission }
  /** `Access.requireEverything`: on all clouds, whole. */
  | { readonly on: 'everything'; readonly permission: Permission }
  /** `Access.requireAdministrator`. */
  | { readonly on: 'administrator' }
  /** The store of these records decides for each of them. */
  | { readonly on: 'tokens' | 'projects' | 'webhooks' };

const OPEN = { on: 'open' } as const;
const ADMINISTRATOR = { on: 'administrator' } as const;
const LIST = { on: 'rows', permission: 'read' } as const;
const SHOW = { on: 'resource', permission: 'read' } as const;
const PLAN = { on: 'resource', permission: 'plan' } as const;
const ACT = { on: 'resource', permission: 'act' } as const;
const PLAN_NEW = { on: 'creation', permission: 'plan' } as const;
const MAKE = { on: 'creation', permission: 'act' } as const;

const onCloud = (permission: Permission): OperationRule => ({ on: 'cloud', permission });
const onOperation = (permission: Permission): OperationRule => ({ on: 'operation', permission });

/** Every operation of the document and its guard; one that has none does not compile. */
export const OPERATION_RULES: Readonly<Record<OperationId, OperationRule>> = {
  showSubject: { on: 'caller' },

  listClouds: LIST,
  showCloud: onCloud('read'),
  checkCloud: onCloud('read'),
  showPlace: onCloud('read'),
  signOutOfCloud: onCloud('administer'),
  refreshCloud: onCloud('refresh'),
  showBilling: onCloud('read'),
  quotePrices: onCloud('read'),
  showPriceBook: onCloud('read'),
  requestNatively: onCloud('native'),
  findNativeOperation: onCloud('read'),

  listServers: LIST,
  showServer: SHOW,
  planServerCreation: PLAN_NEW,
  createServer: MAKE,
  planServerAction: PLAN,
  canActOnServer: PLAN,
  actOnServer: ACT,

  listFlavors: LIST,
  showFlavor: SHOW,

  listImages: LIST,
  showImage: SHOW,
  planImageCreation: PLAN_NEW,
  createImage: MAKE,
  planImageAction: PLAN,
  canActOnImage: PLAN,
  actOnImage: ACT,
  // Its bytes may hold secrets of who made it, which the row does not.
  downloadImage: ACT,

  listVolumes: LIST,
  showVolume: SHOW,
  planVolumeCreation: PLAN_NEW,
  createVolume: MAKE,
  planVolumeAction: PLAN,
  canActOnVolume: PLAN,
  actOnVolume: ACT,

  listVolumeSnapshots: LIST,
  showVolumeSnapshot: SHOW,
  planVolumeSnapshotAction: PLAN,
  canActOnVolumeSnapshot: PLAN,
  actOnVolumeSnapshot: ACT,

  listVolumeTypes: LIST,
  showVolumeType: SHOW,

  listKeyPairs: LIST,
  showKeyPair: SHOW,
  planKeyPairCreation: PLAN_NEW,
  createKeyPair: MAKE,
  planKeyPairAction: PLAN,
  canActOnKeyPair: PLAN,
  actOnKeyPair: ACT,

  listNetworks: LIST,
  showNetwork: SHOW,
  listSubnets: LIST,
  showSubnet: SHOW,

  listPorts: LIST,
  showPort: SHOW,
  planPortCreation: PLAN_NEW,
  createPort: MAKE,
  planPortAction: PLAN,
  canActOnPort: PLAN,
  actOnPort: ACT,

  listFloatingIps: LIST,
  showFloatingIp: SHOW,
  planFloatingIpCreation: PLAN_NEW,
  createFloatingIp: MAKE,
  planFloatingIpAction: PLAN,
  canActOnFloatingIp: PLAN,
  actOnFloatingIp: ACT,

  listSecurityGroups: LIST,
  showSecurityGroup: SHOW,
  planSecurityGroupCreation: PLAN_NEW,
  createSecurityGroup: MAKE,
  planSecurityGroupAction: PLAN,
  canActOnSecurityGroup: PLAN,
  actOnSecurityGroup: ACT,

  listServerGroups: LIST,
  showServerGroup: SHOW,
  planServerGroupCreation: PLAN_NEW,
  createServerGroup: MAKE,
  planServerGroupAction: PLAN,
  canActOnServerGroup: PLAN,
  actOnServerGroup: ACT,

  listUserScripts: LIST,
  showUserScript: SHOW,
  listRegions: LIST,
  showRegion: SHOW,
  listQuotas: LIST,
  showQuota: SHOW,
  listBills: LIST,
  showBill: SHOW,

  uploadFile: { on: 'somewhere', permission: 'act' },

  listOperations: LIST,
  showOperation: onOperation('read'),
  listOperationEvents: onOperation('read'),
  answerOperation: onOperation('answer'),
  cancelOperation: onOperation('cancel'),
  takeOperationSecrets: onOperation('secrets'),
  listInbox: LIST,
  streamEvents: LIST,

  listTokens: { on: 'tokens' },
  createToken: { on: 'tokens' },
  revokeToken: { on: 'tokens' },
  listProjects: { on: 'projects' },
  showProject: { on: 'projects' },
  putProject: { on: 'projects' },
  deleteProject: { on: 'projects' },
  listWebhooks: { on: 'webhooks' },
  createWebhook: { on: 'webhooks' },
  deleteWebhook: { on: 'webhooks' },

  listAudit: ADMINISTRATOR,
  exportAudit: ADMINISTRATOR,
  verifyAudit: ADMINISTRATOR,

  showHealth: OPEN,
  showReadiness: OPEN,
  // Counts of all clouds together: a project that holds them whole, with a viewer, is enough for a collector.
  showMetrics: { on: 'everything', permission: 'read' },
  showDocument: OPEN,
  showReference: OPEN,
};
