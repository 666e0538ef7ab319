import { EVIDENCE } from '../../openstack-evidence.ts';
import { plainAction } from './plain-action.ts';

/** Only where the cloud reclaims late is a deleted server still there to be restored. */
export const restoreStrategy = plainAction({
  action: 'restore',
  title: 'take back a deletion that was not carried out yet',
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.restoreSoftDeleted },
    rootDisk: { values: ['kept'], evidence: EVIDENCE.restoreSoftDeleted },
    dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.restoreSoftDeleted },
    powerState: { values: ['running'], evidence: EVIDENCE.restoreSoftDeleted },
    'billing.compute': { values: ['starts', 'continues'], evidence: EVIDENCE.billingByFlavor },
  },
});
