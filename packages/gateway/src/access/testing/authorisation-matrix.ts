import type { ResourceKind } from '@isobar/core';

import type { OperationId } from '../../contract.ts';

/**
 * What is expected, written down by hand and apart from the code that decides. Two projects: `blue` holds the cloud north and what
 * has the label team=blue in east, `red` the cloud south and team=red in east.
 */
export const PLACES = {
  ownCloud: { cloud: 'north', labels: {} },
  otherCloud: { cloud: 'south', labels: {} },
  labelInside: { cloud: 'east', labels: { team: 'blue' } },
  labelOutside: { cloud: 'east', labels: { team: 'red' } },
} as const satisfies Readonly<Record<string, { readonly cloud: string; readonly labels: Readonly<Record<string, string>> }>>;

export type Place = keyof typeof PLACES;

export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];

export const PROJECT_OF: Readonly<Record<Place, 'blue' | 'red'>> = { ownCloud: 'blue', otherCloud: 'red', labelInside: 'blue', labelOutside: 'red' };

/** Roles in blue, but for the last two. */
export const CALLERS = ['viewer', 'operator', 'operatorOfOwn', 'admin', 'adminOfRed', 'administrator'] as const;

export type CallerName = (typeof CALLERS)[number];

/** Who shows no token that is valid. */
export const STRANGERS = ['nobody', 'wrongToken', 'expiredToken', 'revokedToken'] as const;

const VERDICTS = { A: 'allowed', H: 'not_found', D: 'permission_denied' } as const;

export type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS];

/** A letter for each of PLACES, in their order; the second word for operations of another, where that makes a difference. */
type Expected = Readonly<Record<CallerName, string>>;

const everybody = (letters: string): Expected => ({
  viewer: letters,
  operator: letters,
  operatorOfOwn: letters,
  admin: letters,
  adminOfRed: letters,
  administrator: letters,
});

export const EXPECTED = {
  open: everybody('AAAA'),
  caller: everybody('AAAA'),
  administrator: { ...everybody('DDDD'), administrator: 'AAAA' },
  /** Nobody of them has every cloud. */
  everything: { ...everybody('DDDD'), administrator: 'AAAA' },
  somewhereAct: { ...everybody('AAAA'), viewer: 'DDDD' },

  cloudRead: { ...everybody('AHAA'), adminOfRed: 'HAAA', administrator: 'AAAA' },
  cloudRefresh: { ...everybody('AHAA'), viewer: 'DHDD', adminOfRed: 'HAAA', administrator: 'AAAA' },
  cloudAdminister: { ...everybody('DHDD'), admin: 'AHDD', adminOfRed: 'HADD', administrator: 'AAAA' },
  cloudNative: { ...everybody('DHDD'), adminOfRed: 'HDDD', administrator: 'AAAA' },

  labelledRead: { ...everybody('AHAH'), adminOfRed: 'HAHA', administrator: 'AAAA' },
  labelledPlan: { ...everybody('AHAH'), adminOfRed: 'HAHA', administrator: 'AAAA' },
  labelledAct: { ...everybody('AHAH'), viewer: 'DHDH', adminOfRed: 'HAHA', administrator: 'AAAA' },
  labelledPlanNew: { ...everybody('AHAD'), adminOfRed: 'HADA', administrator: 'AAAA' },
  labelledMake: { ...everybody('AHAD'), viewer: 'DHDD', adminOfRed: 'HADA', administrator: 'AAAA' },

  sharedRead: { ...everybody('AHAA'), adminOfRed: 'HAAA', administrator: 'AAAA' },
  sharedPlan: { ...everybody('AHDD'), adminOfRed: 'HADD', administrator: 'AAAA' },
  sharedAct: { ...everybody('AHDD'), viewer: 'DHDD', adminOfRed: 'HADD', administrator: 'AAAA' },

  unlabelledRead: { ...everybody('AHHH'), adminOfRed: 'HAHH', administrator: 'AAAA' },
  unlabelledPlan: { ...everybody('AHHH'), adminOfRed: 'HAHH', administrator: 'AAAA' },
  unlabelledAct: { ...everybody('AHHH'), viewer: 'DHHH', adminOfRed: 'HAHH', administrator: 'AAAA' },
  unlabelledPlanNew: { ...everybody('AHDD'), adminOfRed: 'HADD', administrator: 'AAAA' },
  unlabelledMake: { ...everybody('AHDD'), viewer: 'DHDD', adminOfRed: 'HADD', administrator: 'AAAA' },

  operationRead: { ...everybody('AHAH AHAH'), operatorOfOwn: 'AHAH HHHH', adminOfRed: 'HAHA HAHA', administrator: 'AAAA AAAA' },
  operationTouch: {
    viewer: 'DHDH DHDH',
    operator: 'AHAH DHDH',
    operatorOfOwn: 'AHAH HHHH',
    admin: 'AHAH AHAH',
    adminOfRed: 'HAHA HAHA',
    administrator: 'AAAA AAAA',
  },
  operationSecrets: {
    viewer: 'DHDH DHDH',
    operator: 'AHAH DHDH',
    operatorOfOwn: 'AHAH HHHH',
    admin: 'AHAH DHDH',
    adminOfRed: 'HAHA HDHD',
    administrator: 'AAAA DDDD',
  },

  /** A token for the project of the place. */
  tokenMake: { ...everybody('DHDH'), admin: 'AHAH', adminOfRed: 'HAHA', administrator: 'AAAA' },
  /** A token of another in the project of the place. */
  tokenRevoke: { ...everybody('HHHH'), admin: 'AHAH', adminOfRed: 'HAHA', administrator: 'AAAA' },
  projectRead: { ...everybody('AHAH'), adminOfRed: 'HAHA', administrator: 'AAAA' },
  projectPut: { ...everybody('DHDH'), admin: 'AHAH', adminOfRed: 'HAHA', administrator: 'AAAA' },
  projectDelete: { ...everybody('DHDH'), adminOfRed: 'HDHD', administrator: 'AAAA' },
  /** For events of the cloud of the place. */
  webhookMake: { ...everybody('AHAA'), adminOfRed: 'HAAA', administrator: 'AAAA' },
  /** Of its maker; for this one the second word is a webhook of another. */
  webhookDelete: { ...everybody('AAAA HHHH'), administrator: 'AAAA AAAA' },
} as const satisfies Readonly<Record<string, Expected>>;

export type RowName = keyof typeof EXPECTED;

/** Which row each operation of the document stands in, and what kind of resource it is about. */
export interface MatrixEntry {
  readonly row: RowName;
  readonly kind?: ResourceKind;
}

const row = (name: RowName): MatrixEntry => ({ row: name });
const of = (kind: ResourceKind, name: RowName): MatrixEntry => ({ row: name, kind });

/** A new operation that is not in here does not compile. */
export const MATRIX: Readonly<Record<OperationId, MatrixEntry>> = {
  showSubject: row('caller'),
  listClouds: row('cloudRead'),
  showCloud: row('cloudRead'),
  checkCloud: row('cloudRead'),
  showPlace: row('cloudRead'),
  signOutOfCloud: row('cloudAdminister'),
  refreshCloud: row('cloudRefresh'),
  showBilling: row('cloudRead'),
  quotePrices: row('cloudRead'),
  showPriceBook: row('cloudRead'),
  requestNatively: row('cloudNative'),
  findNativeOperation: row('cloudRead'),
  listServers: of('server', 'labelledRead'),
  showServer: of('server', 'labelledRead'),
  planServerCreation: of('server', 'labelledPlanNew'),
  createServer: of('server', 'labelledMake'),
  planServerAction: of('server', 'labelledPlan'),
  canActOnServer: of('server', 'labelledPlan'),
  actOnServer: of('server', 'labelledAct'),
  listFlavors: of('flavor', 'sharedRead'),
  showFlavor: of('flavor', 'sharedRead'),
  listImages: of('image', 'unlabelledRead'),
  showImage: of('image', 'unlabelledRead'),
  planImageCreation: of('image', 'unlabelledPlanNew'),
  createImage: of('image', 'unlabelledMake'),
  planImageAction: of('image', 'unlabelledPlan'),
  canActOnImage: of('image', 'unlabelledPlan'),
  actOnImage: of('image', 'unlabelledAct'),
  downloadImage: of('image', 'unlabelledAct'),
  listVolumes: of('volume', 'unlabelledRead'),
  showVolume: of('volume', 'unlabelledRead'),
  planVolumeCreation: of('volume', 'unlabelledPlanNew'),
  createVolume: of('volume', 'unlabelledMake'),
  planVolumeAction: of('volume', 'unlabelledPlan'),
  canActOnVolume: of('volume', 'unlabelledPlan'),
  actOnVolume: of('volume', 'unlabelledAct'),
  listVolumeSnapshots: of('volumeSnapshot', 'unlabelledRead'),
  showVolumeSnapshot: of('volumeSnapshot', 'unlabelledRead'),
  planVolumeSnapshotAction: of('volumeSnapshot', 'unlabelledPlan'),
  canActOnVolumeSnapshot: of('volumeSnapshot', 'unlabelledPlan'),
  actOnVolumeSnapshot: of('volumeSnapshot', 'unlabelledAct'),
  listVolumeTypes: of('volumeType', 'sharedRead'),
  showVolumeType: of('volumeType', 'sharedRead'),
  listKeyPairs: of('keyPair', 'unlabelledRead'),
  showKeyPair: of('keyPair', 'unlabelledRead'),
  planKeyPairCreation: of('keyPair', 'unlabelledPlanNew'),
  createKeyPair: of('keyPair', 'unlabelledMake'),
  planKeyPairAction: of('keyPair', 'unlabelledPlan'),
  canActOnKeyPair: of('keyPair', 'unlabelledPlan'),
  actOnKeyPair: of('keyPair', 'unlabelledAct'),
  listNetworks: of('network', 'sharedRead'),
  showNetwork: of('network', 'sharedRead'),
  listSubnets: of('subnet', 'sharedRead'),
  showSubnet: of('subnet', 'sharedRead'),
  listPorts: of('port', 'unlabelledRead'),
  showPort: of('port', 'unlabelledRead'),
  planPortCreation: of('port', 'unlabelledPlanNew'),
  createPort: of('port', 'unlabelledMake'),
  planPortAction: of('port', 'unlabelledPlan'),
  canActOnPort: of('port', 'unlabelledPlan'),
  actOnPort: of('port', 'unlabelledAct'),
  listFloatingIps: of('floatingIp', 'unlabelledRead'),
  showFloatingIp: of('floatingIp', 'unlabelledRead'),
  planFloatingIpCreation: of('floatingIp', 'unlabelledPlanNew'),
  createFloatingIp: of('floatingIp', 'unlabelledMake'),
  planFloatingIpAction: of('floatingIp', 'unlabelledPlan'),
  canActOnFloatingIp: of('floatingIp', 'unlabelledPlan'),
  actOnFloatingIp: of('floatingIp', 'unlabelledAct'),
  listSecurityGroups: of('securityGroup', 'sharedRead'),
  showSecurityGroup: of('securityGroup', 'sharedRead'),
  planSecurityGroupCreation: of('securityGroup', 'unlabelledPlanNew'),
  createSecurityGroup: of('securityGroup', 'unlabelledMake'),
  planSecurityGroupAction: of('securityGroup', 'sharedPlan'),
  canActOnSecurityGroup: of('securityGroup', 'sharedPlan'),
  actOnSecurityGroup: of('securityGroup', 'sharedAct'),
  listServerGroups: of('serverGroup', 'sharedRead'),
  showServerGroup: of('serverGroup', 'sharedRead'),
  planServerGroupCreation: of('serverGroup', 'unlabelledPlanNew'),
  createServerGroup: of('serverGroup', 'unlabelledMake'),
  planServerGroupAction: of('serverGroup', 'sharedPlan'),
  canActOnServerGroup: of('serverGroup', 'sharedPlan'),
  actOnServerGroup: of('serverGroup', 'sharedAct'),
  listUserScripts: of('userScript', 'unlabelledRead'),
  showUserScript: of('userScript', 'unlabelledRead'),
  listRegions: of('region', 'sharedRead'),
  showRegion: of('region', 'sharedRead'),
  listQuotas: of('quota', 'unlabelledRead'),
  showQuota: of('quota', 'unlabelledRead'),
  listBills: of('bill', 'unlabelledRead'),
  showBill: of('bill', 'unlabelledRead'),
  uploadFile: row('somewhereAct'),
  listOperations: row('operationRead'),
  showOperation: row('operationRead'),
  listOperationEvents: row('operationRead'),
  answerOperation: row('operationTouch'),
  cancelOperation: row('operationTouch'),
  takeOperationSecrets: row('operationSecrets'),
  listInbox: row('operationRead'),
  streamEvents: row('operationRead'),
  listTokens: row('caller'),
  createToken: row('tokenMake'),
  revokeToken: row('tokenRevoke'),
  listProjects: row('projectRead'),
  showProject: row('projectRead'),
  putProject: row('projectPut'),
  deleteProject: row('projectDelete'),
  listAudit: row('administrator'),
  exportAudit: row('administrator'),
  verifyAudit: row('administrator'),
  listWebhooks: row('caller'),
  createWebhook: row('webhookMake'),
  deleteWebhook: row('webhookDelete'),
  showHealth: row('open'),
  showReadiness: row('open'),
  showMetrics: row('everything'),
  showDocument: row('open'),
  showReference: row('open'),
};

/** What a caller may expect at a place. */
export function expectedVerdict(operation: OperationId, caller: CallerName, place: Place, isOwn: boolean): Verdict {
  const words = EXPECTED[MATRIX[operation].row][caller].split(' ');
  const letters = isOwn ? words[0] : words.at(-1);
  return VERDICTS[(letters ?? '').charAt(PLACE_NAMES.indexOf(place)) as keyof typeof VERDICTS];
}
