/**
 * Made-up prices in millionths of a euro an hour, so that they stay whole. The large flavor has none, as on clouds that
 * leave some out.
 */
export const PRICE_LIST = {
  currency: 'EUR',
  flavors: new Map([
    ['flavor-small', 10_000],
    ['flavor-medium', 20_000],
  ]),
  volumeGiB: 100,
  address: 4_000,
  defaultVolumeType: 'standard',
} as const;

export const HOURS_PER_MONTH = 720;
