import { givenBootVolume, givenServer, uniqueName } from './lab-servers.ts';
import type { LabSession } from './lab-session.ts';

export interface VolumeBacked {
  readonly id: string;
  readonly volumeId: string;
}

/** A server that boots from a volume made from lab-linux-a. */
export async function givenVolumeBacked(session: LabSession): Promise<VolumeBacked> {
  const volumeId = await givenBootVolume(session, 'lab-linux-a');
  const disks = [{ boot_index: 0, uuid: volumeId, source_type: 'volume', destination_type: 'volume', delete_on_termination: false }];
  const id = await givenServer(session, {
    flavor: 'lab.nodisk',
    image: '',
    more: { name: uniqueName('volume-backed'), block_device_mapping_v2: disks },
  });
  return { id, volumeId };
}
