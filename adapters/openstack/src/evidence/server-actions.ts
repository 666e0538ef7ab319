import { claim } from './claim.ts';

const real = claim('real', 'nova');
const documented = claim('documented', 'nova');
const assumed = claim('assumed', 'nova');
const neutron = claim('documented', 'neutron');

/** What is claimed of the actions on a server beyond power, rebuild and resize. */
export const SERVER_ACTION_EVIDENCE = {
  serverGroupAtBirth: real('nova-create-server-group'),
  createHostname: documented('nova-create-hostname-2.90'),
  rebuildHostname: real('nova-rebuild-hostname-2.90'),
  serverTags: real('nova-server-tags-2.26'),

  pauseStates: real('nova-pause-states'),
  pauseFreezes: documented('nova-pause-freezes'),
  suspendStates: real('nova-suspend-states'),
  suspendToDisk: documented('nova-suspend-to-disk'),
  shelveStates: real('nova-shelve-states'),
  shelveShutsDown: documented('nova-shelve-shuts-down'),
  shelveImage: documented('nova-shelve-image'),
  shelveKeeps: documented('nova-shelve-keeps'),
  shelveEphemeral: assumed('nova-shelve-ephemeral-disk'),
  shelveOffload: documented('nova-shelve-offload-time'),
  unshelveStates: real('nova-unshelve-states'),
  unshelveSchedules: documented('nova-unshelve-schedules'),
  unshelveFields: documented('nova-unshelve-fields'),
  lock: real('nova-lock-409'),
  lockReason: real('nova-lock-reason-2.73'),
  lockOwner: documented('nova-lock-owner'),
  unlock: real('nova-unlock'),
  rescueStates: real('nova-rescue-states'),
  rescueDisk: documented('nova-rescue-root-disk'),
  rescuePassword: real('nova-rescue-returns-password'),
  rescueVolume: real('nova-rescue-volume-backed-2.87'),
  rescueShutsDown: documented('nova-rescue-shuts-down'),
  restoreSoftDeleted: documented('nova-delete-soft'),

  createImageStates: real('nova-create-image-states'),
  createImageId: real('nova-create-image-id-2.45'),
  createImageVolumeBacked: real('nova-create-image-volume-backed'),
  createImagePause: documented('nova-create-image-pause'),
  imageStorage: assumed('nova-image-storage-billing'),
  remoteConsoles: real('nova-remote-consoles'),
  consoleKinds: documented('nova-console-kinds'),

  attachVolume: real('nova-volume-attach'),
  attachDevice: documented('nova-volume-device'),
  attachmentFlag: real('nova-volume-attachments-2.79'),
  attachMultiattach: real('nova-volume-multiattach-2.60'),
  volumesOfShelved: documented('nova-volume-shelved-2.20'),
  detachVolume: real('nova-volume-detach'),
  detachRoot: real('nova-volume-detach-root-400'),
  detachFromOffloaded: documented('nova-volume-detach-offloaded-deletes'),
  attachInterface: real('nova-interface-attach'),
  attachInterfaceGroup: documented('nova-interface-attach-default-group'),
  detachInterface: real('nova-interface-detach-lenient'),
  detachInterfacePort: documented('nova-interface-detach-port-goes'),
  floatingIpAssociate: claim('real', 'neutron')('neutron-floatingip-associate'),
  floatingIpNeedsRouter: claim('real', 'neutron')('neutron-floatingip-needs-router-404'),
  floatingIpMoves: neutron('neutron-floatingip-moves'),
  floatingIpTaken: neutron('neutron-floatingip-one-per-address-409'),
  floatingIpBilling: claim('assumed', 'neutron')('neutron-floatingip-billing'),
  portGroupsReplace: neutron('neutron-port-groups-replace'),
  portSecurityOff: neutron('neutron-port-security-off-groups'),
} as const;
