import type { components } from '@isobar/contracts/openstack-glance';
import { z } from 'zod';

export type ImageDocument = components['schemas']['Image'];

const text = z.string().nullish();
const number = z.number().nullish();

/** Image properties stand beside the members, as texts that users write (SOURCES.md#glance-useful-properties). */
const property = z.string().nullish().catch(null);

export const imageWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  status: z.string(),
  visibility: text,
  size: number,
  min_disk: number,
  min_ram: number,
  created_at: text,
  os_type: property,
  os_distro: property,
  os_version: property,
  architecture: property,
  hw_firmware_type: property,
  os_secure_boot: property,
  hw_machine_type: property,
  hw_disk_bus: property,
  hw_vif_model: property,
  hw_scsi_model: property,
  hw_qemu_guest_agent: property,
});

export type ImageWire = z.output<typeof imageWire>;

export const imagePageWire = z.looseObject({ images: z.array(imageWire), next: text });
