import type { ServerGroupTable, ZoneTable } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

/** The region stands in every path and belongs to the settings; there are no zones. */
export const GCORE_ZONES: ZoneTable = {
  region: { chosen: 'settings', wording: 'regionId', required: true, evidence: EVIDENCE.regionIsZone },
  zone: { chosen: null, evidence: EVIDENCE.regionIsZone },
  volumeZone: { chosen: null, evidence: EVIDENCE.regionIsZone },
};

/** SOURCES.md#edgecenter-availability-zones */
export const EDGECENTER_ZONES: ZoneTable = {
  ...GCORE_ZONES,
  zone: { chosen: 'request', wording: 'availability_zone', required: false, evidence: EVIDENCE.zonesEdgecenter },
};

export const GCORE_SERVER_GROUPS: ServerGroupTable = {
  policies: { affinity: 'affinity', 'anti-affinity': 'anti-affinity', 'soft-affinity': null, 'soft-anti-affinity': 'soft-anti-affinity' },
  evidence: EVIDENCE.serverGroupPolicies,
};
