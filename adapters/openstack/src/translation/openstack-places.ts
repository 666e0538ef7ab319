import type { ServerGroupTable, ZoneTable } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** The region picks the endpoints and belongs to the settings; Nova and Cinder have zones of their own. */
export const OPENSTACK_ZONES: ZoneTable = {
  region: { chosen: 'settings', wording: 'region of the catalog', required: false, evidence: EVIDENCE.catalogRegions },
  zone: { chosen: 'request', wording: 'availability_zone of the server', required: false, evidence: EVIDENCE.serverZone },
  volumeZone: { chosen: 'request', wording: 'availability_zone of the volume', required: false, evidence: EVIDENCE.volumeZones },
};

export const OPENSTACK_SERVER_GROUPS: ServerGroupTable = {
  policies: {
    affinity: 'affinity',
    'anti-affinity': 'anti-affinity',
    'soft-affinity': 'soft-affinity',
    'soft-anti-affinity': 'soft-anti-affinity',
  },
  evidence: EVIDENCE.serverGroupPolicies,
};
