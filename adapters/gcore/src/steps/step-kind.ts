/** What the strategies name and the drivers answer to. Journals hold these words. */
export type StepKind =
  | 'gcore.announceReplacement'
  | 'gcore.attachVolume'
  | 'gcore.createBootVolume'
  | 'gcore.createServer'
  | 'gcore.deleteServer'
  | 'gcore.deleteVolume'
  | 'gcore.detachVolume'
  | 'gcore.pointFloatingIp'
  | 'gcore.power'
  | 'gcore.renameServer'
  | 'gcore.reservePort'
  | 'gcore.resizeServer'
  | 'gcore.resizeWindow';
