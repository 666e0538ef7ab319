import { claim } from './claim.ts';

const nova = { real: claim('real', 'nova'), documented: claim('documented', 'nova') };
const cinder = { real: claim('real', 'cinder'), documented: claim('documented', 'cinder') };
const glance = { real: claim('real', 'glance'), documented: claim('documented', 'glance'), assumed: claim('assumed', 'glance') };
const neutron = { real: claim('real', 'neutron'), documented: claim('documented', 'neutron') };

/** What is claimed of volumes, images, keys, networks and groups. */
export const RESOURCE_EVIDENCE = {
  volumeFields: cinder.documented('cinder-volume-create-documented'),
  volumeFromImage: cinder.real('cinder-volume-from-image'),
  volumeFromSnapshot: cinder.real('cinder-volume-from-snapshot'),
  volumeDeleteStates: cinder.documented('cinder-delete-states'),
  volumeDeleteCascade: cinder.documented('cinder-delete-cascade'),
  volumeExtend: cinder.real('cinder-extend'),
  volumeExtendAttached: cinder.real('cinder-extend-attached-3.42'),
  volumeNeverShrinks: cinder.real('cinder-extend'),
  volumeRetype: cinder.documented('cinder-retype'),
  volumeRevert: cinder.documented('cinder-revert-3.40'),
  snapshotCreate: cinder.real('cinder-snapshot-create'),
  snapshotAttached: cinder.documented('cinder-snapshot-attached-3.66'),
  snapshotDelete: cinder.real('cinder-snapshot-delete'),

  imageCreate: glance.documented('glance-image-create'),
  imageUpload: glance.documented('glance-image-upload'),
  imageImport: glance.documented('glance-web-download'),
  imageDelete: glance.documented('glance-image-delete'),
  imageLabels: glance.documented('glance-image-properties-free'),
  imageBilling: glance.assumed('glance-image-billing'),

  keyPairDelete: nova.real('nova-keypair-delete'),
  keyPairDeleteKeepsServers: nova.documented('nova-keypair-delete-keeps-servers'),
  serverGroupDelete: nova.documented('nova-server-group-delete'),
  noUserScripts: nova.documented('nova-no-user-scripts'),
  noBills: nova.documented('nova-no-bills'),

  floatingIpDelete: neutron.documented('neutron-floatingip-delete'),
  floatingIpCreate: neutron.real('neutron-floatingip-create'),
  securityGroupCreate: neutron.real('neutron-security-group-create'),
  securityGroupRule: neutron.real('neutron-security-group-rule'),
  securityGroupInUse: neutron.real('neutron-security-group-in-use-409'),
  securityGroupDefault: neutron.documented('neutron-security-group-default-stays'),
  securityGroupRuleDelete: neutron.documented('neutron-security-group-rule-delete'),
  portNoSecurityGroups: neutron.documented('neutron-port-security-off-groups'),
} as const;
