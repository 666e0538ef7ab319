import type { Evidence } from '@isobar/core';

type Service = 'nova' | 'cinder' | 'glance' | 'neutron' | 'keystone';

/** A maker of claims with one level on one service, each by its anchor in that service's SOURCES.md. */
export const claim =
  (level: Evidence['level'], service: Service) =>
  (anchor: string): Evidence => ({ level, source: `contracts/openstack-${service}/SOURCES.md#${anchor}` });
