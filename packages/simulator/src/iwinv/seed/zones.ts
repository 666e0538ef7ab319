import type { Zone } from '../domain.ts';

/** The one zone that the API shows; name and id are the vendor's. */
export const SEED_ZONE: Zone = {
  zoneId: 'kr2-z01',
  name: 'KR2-Z01 API Beta',
  status: 'available',
  content: ['API Beta 전용 존입니다.'],
};
