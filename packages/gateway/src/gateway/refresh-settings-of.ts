import type { ReloadableClouds } from '../clouds/reloadable-clouds.ts';
import type { RefreshSettings } from '../inventory/refresh/refresh-settings.ts';
import { DEFAULT_REFRESH } from '../inventory/refresh/refresh-settings.ts';
import type { GatewaySection } from '../settings.ts';

/** How a cloud is read: what the configuration says, within what its adapter says that the account may send. */
export function refreshSettingsOf(section: GatewaySection['inventory'], clouds: ReloadableClouds): (cloud: string) => RefreshSettings {
  return (cloud) => {
    const { serverSeconds, seldomSeconds, quotaShare } = section?.[cloud] ?? {};
    const { isobar, release } = clouds.hold();
    try {
      return {
        serverSeconds: serverSeconds ?? DEFAULT_REFRESH.serverSeconds,
        seldomSeconds: seldomSeconds ?? DEFAULT_REFRESH.seldomSeconds,
        quotaShare: quotaShare ?? DEFAULT_REFRESH.quotaShare,
        requestsPerMinute: isobar.clouds.adapter(cloud).requestsPerMinute ?? DEFAULT_REFRESH.requestsPerMinute,
      };
    } finally {
      release();
    }
  };
}
