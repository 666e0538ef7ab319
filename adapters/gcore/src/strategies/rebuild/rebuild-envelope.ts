import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';

/** What both ways of a rebuild share: the system is a new server. */
export const REBUILD_ENVELOPE = {
  identity: claim(EVIDENCE.createNewId, ['changed'], 'a new server with another id; console, metrics and price history begin anew'),
  rootDisk: claim(EVIDENCE.bootVolume, ['replaced'], 'a new boot volume'),
  ephemeralDisk: claim(EVIDENCE.flavorHasNoDisk, ['none']),
  dataVolumes: claim(EVIDENCE.dataVolumesGivenAgain, ['none', 'kept'], 'given to the new server'),
  password: claim(EVIDENCE.passwordOfOldDisk, ['replaced', 'lost'], 'the password of the old system does not hold on the new one'),
  loginAccess: claim(EVIDENCE.keyGivenAgain, ['kept', 'changed', 'lost'], 'by the key pair; lost where the server has none'),
  keyPair: claim(EVIDENCE.keyGivenAgain, ['none', 'kept', 'changed', 'lost']),
  userData: claim(EVIDENCE.userDataWriteOnly, ['changed', 'lost'], 'the cloud never gives it back'),
  labels: claim(EVIDENCE.tags, ['none', 'kept', 'changed', 'lost']),
  name: claim(EVIDENCE.createFields, ['kept', 'changed']),
  securityGroups: claim(EVIDENCE.createInterfaces, ['none', 'kept'], 'given per interface'),
  placement: claim(EVIDENCE.isDeleteAndCreate, ['kept', 'moved'], 'a new server may stand on another host; its server group is given again'),
  guestShutdown: claim(EVIDENCE.stopKind, ['unknown', 'none'], 'whether the guest is asked first is not known'),
  downtime: claim(EVIDENCE.durations, ['untilDone']),
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['unchanged', 'starts']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['unchanged', 'changed'], 'the old boot volume goes on costing until it is deleted'),
  quotaPeak: claim(EVIDENCE.quotaPeak, ['higher']),
  powerState: claim(EVIDENCE.bootVolume, ['kept', 'running'], 'the new server runs'),
};
