import { EVIDENCE } from '../../openstack-evidence.ts';
import { plainAction } from './plain-action.ts';

export const pauseStrategy = plainAction({
  action: 'pause',
  title: 'freeze in memory',
  leadsTo: ['paused'],
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.pauseStates },
    powerState: { values: ['kept'], evidence: EVIDENCE.pauseStates, detail: 'it stays in memory and gets no processor time' },
    guestShutdown: { values: ['none'], evidence: EVIDENCE.pauseFreezes },
    downtime: { values: ['untilStarted'], evidence: EVIDENCE.pauseFreezes, detail: 'until it is unpaused' },
    capacity: { values: ['held'], evidence: EVIDENCE.pauseFreezes },
    'billing.compute': { values: ['continues'], evidence: EVIDENCE.billingByFlavor },
  },
});

export const unpauseStrategy = plainAction({
  action: 'unpause',
  title: 'go on from memory',
  leadsTo: ['active'],
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.pauseStates },
    powerState: { values: ['running'], evidence: EVIDENCE.pauseStates },
  },
});

export const suspendStrategy = plainAction({
  action: 'suspend',
  title: 'keep the memory on disk and power off',
  leadsTo: ['suspended'],
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.suspendStates },
    powerState: { values: ['stopped'], evidence: EVIDENCE.suspendToDisk },
    guestShutdown: { values: ['none'], evidence: EVIDENCE.suspendToDisk },
    downtime: { values: ['untilStarted'], evidence: EVIDENCE.suspendToDisk, detail: 'until it is resumed' },
    capacity: { values: ['held'], evidence: EVIDENCE.stopKeepsCapacity },
    'billing.compute': { values: ['continues'], evidence: EVIDENCE.billingByFlavor },
  },
});

export const resumeStrategy = plainAction({
  action: 'resume',
  title: 'go on from the memory on disk',
  leadsTo: ['active'],
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.suspendStates },
    powerState: { values: ['running'], evidence: EVIDENCE.suspendStates },
  },
});
