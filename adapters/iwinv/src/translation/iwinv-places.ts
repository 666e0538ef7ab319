import type { ServerGroupTable, ZoneTable } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** One level only; a volume is born in the zone of its instance. */
export const IWINV_ZONES: ZoneTable = {
  region: { chosen: null, evidence: EVIDENCE.zoneInRequest },
  zone: { chosen: 'request', wording: 'zone_id', required: true, evidence: EVIDENCE.zoneInRequest },
  volumeZone: { chosen: null, evidence: EVIDENCE.volumeNeedsInstance },
};

export const IWINV_SERVER_GROUPS: ServerGroupTable = {
  policies: { affinity: null, 'anti-affinity': null, 'soft-affinity': null, 'soft-anti-affinity': null },
  evidence: EVIDENCE.noServerGroups,
};
