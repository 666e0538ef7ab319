import type { Evidence } from '@isobar/core';

const claim =
  (level: Evidence['level']) =>
  (anchor: string): Evidence => ({ level, source: `contracts/iwinv/SOURCES.md#${anchor}` });

const recorded = claim('recorded');
const documented = claim('documented');
const assumed = claim('assumed');

/** Everything that this adapter claims of iwinv, with how it is known. A test holds levels and anchors equal to SOURCES.md. */
export const EVIDENCE = {
  priceFullMonthly: recorded('iwinv-price-full-monthly'),
  pricePartialDaily: assumed('iwinv-price-partial-daily'),

  noLabels: documented('iwinv-no-labels'),
  noFloatingAddress: documented('iwinv-no-floating-ip'),
  noIpv6: assumed('iwinv-no-ipv6-field'),
  macNotShown: assumed('iwinv-macs-not-shown'),
  noEphemeralDisk: documented('iwinv-no-ephemeral-disk'),

  createUnrecorded: recorded('iwinv-create-unrecorded'),
  createStartsBilling: assumed('iwinv-create-starts-billing'),
  createHoldsCapacity: assumed('iwinv-create-holds-capacity'),
  createDeprecatedFields: documented('iwinv-create-deprecated-fields'),
  inlineVolumes: documented('iwinv-create-inline-volumes'),
  scriptsConsoleOnly: documented('iwinv-user-script-console-only'),

  deleteIsDelete: documented('iwinv-op-instance-delete'),
  deleteKeepsVolumes: documented('iwinv-delete-keeps-block-storages'),
  keptVolumesBilled: assumed('iwinv-kept-storages-billed'),
  deleteRootDisk: assumed('iwinv-delete-root-disk'),
  deleteReleasesAddresses: assumed('iwinv-delete-releases-addresses'),
  deleteEndsBilling: assumed('iwinv-delete-ends-billing'),
  deleteReleasesCapacity: assumed('iwinv-delete-releases-capacity'),
  noRestore: documented('iwinv-no-restore'),
  volumeDelete: documented('iwinv-op-block-storage-delete'),

  actionsKeepId: assumed('iwinv-start-keeps-id'),
  renameKeepsStatus: assumed('iwinv-rename-keeps-status'),
  startPowersOn: documented('iwinv-start-powers-on'),
  shutdownIsPowerButton: documented('iwinv-shutdown-is-power-button'),
  shutdownMayDamageFiles: documented('iwinv-shutdown-may-damage-files'),
  offStillBilled: documented('iwinv-off-still-billed'),
  offHoldsCapacity: assumed('iwinv-off-holds-capacity'),
  rebootKind: assumed('iwinv-reboot-kind'),
  rebootPowerAfter: assumed('iwinv-reboot-power-after'),

  rebuildKeepsId: documented('iwinv-rebuild-same-id'),
  rebuildKeepsAddresses: assumed('iwinv-rebuild-keeps-addresses'),
  rebuildRootDisk: assumed('iwinv-rebuild-root-disk'),
  rebuildKeepsVolumes: assumed('iwinv-rebuild-keeps-block-storages'),
  rebuildPassword: assumed('iwinv-rebuild-password'),
  rebuildKey: assumed('iwinv-rebuild-ssh-key'),
  rebuildScript: assumed('iwinv-rebuild-user-script'),
  rebuildKeepsName: assumed('iwinv-rebuild-keeps-name'),
  rebuildKeepsFlavor: assumed('iwinv-rebuild-keeps-flavor'),
  rebuildKeepsGroups: assumed('iwinv-rebuild-keeps-security-groups'),
  rebuildDowntime: assumed('iwinv-rebuild-downtime'),
  rebuildNoWayBack: assumed('iwinv-rebuild-no-way-back'),
  rebuildPowerAfter: assumed('iwinv-rebuild-power-after'),
  rebuildPlacement: assumed('iwinv-rebuild-placement'),
  rebuildKeepsCapacity: assumed('iwinv-rebuild-keeps-capacity'),
  editFields: documented('iwinv-edit-fields'),
  rebuildForm: documented('iwinv-op-instance-rebuild'),

  resizeOnePhase: documented('iwinv-resize-one-phase'),
  resizeKeepsId: assumed('iwinv-resize-same-id'),
  resizeKeepsAddresses: assumed('iwinv-resize-keeps-addresses'),
  resizeRootDisk: assumed('iwinv-resize-root-disk'),
  resizeSmallerDisk: assumed('iwinv-resize-smaller-disk'),
  resizeKeepsVolumes: assumed('iwinv-resize-keeps-block-storages'),
  resizePassword: assumed('iwinv-resize-password'),
  resizeDowntime: assumed('iwinv-resize-downtime'),
  resizePrice: assumed('iwinv-resize-price'),
  resizeBack: assumed('iwinv-resize-back'),
  resizePlacement: assumed('iwinv-resize-placement'),
  resizeCapacity: assumed('iwinv-resize-capacity'),
  resizeGuestShutdown: assumed('iwinv-resize-guest-shutdown'),
  resizePowerAfter: assumed('iwinv-resize-power-after'),
  resizeKeepsWrites: assumed('iwinv-resize-keeps-writes'),
} as const satisfies Readonly<Record<string, Evidence>>;
