import type { NovaServer } from '../../../model/server.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { Microversion } from '../../shared/microversion.ts';

/** Where a server runs, and its user data: for administrators, most of it from 2.3. */
export function toAdministratorFields(version: Microversion, server: NovaServer) {
  const place = {
    'OS-EXT-SRV-ATTR:host': server.host,
    'OS-EXT-SRV-ATTR:instance_name': `instance-${server.sequence.toString(16).padStart(8, '0')}`,
    'OS-EXT-SRV-ATTR:hypervisor_hostname': server.host,
  };
  if (!isAtLeast(version, '2.3')) return place;
  return {
    ...place,
    'OS-EXT-SRV-ATTR:reservation_id': server.reservationId,
    'OS-EXT-SRV-ATTR:launch_index': server.launchIndex,
    'OS-EXT-SRV-ATTR:hostname': server.hostname,
    'OS-EXT-SRV-ATTR:kernel_id': '',
    'OS-EXT-SRV-ATTR:ramdisk_id': '',
    'OS-EXT-SRV-ATTR:root_device_name': '/dev/vda',
    'OS-EXT-SRV-ATTR:user_data': server.userData,
  };
}
