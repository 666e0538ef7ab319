import type { Instance } from '../model/instance.ts';
import type { MetricsRowDocument } from './documents.ts';
import { toZuluTime } from './times.ts';

const HOUR = 3600;

/** The step between two rows in seconds, by the longest interval it serves. */
const STEPS = [
  { hours: 1, seconds: 15 },
  { hours: 6, seconds: 20 },
  { hours: 24, seconds: 120 },
  { hours: 168, seconds: 600 },
  { hours: Infinity, seconds: 1200 },
] as const;

/** Rows of utilisation up to now, oldest first; a machine that does not run has null values. */
export function toMetrics(instance: Readonly<Instance>, hours: number, now: number): readonly MetricsRowDocument[] {
  const step = STEPS.find((row) => hours <= row.hours)?.seconds ?? STEPS[0].seconds;
  const count = Math.floor((hours * HOUR) / step);
  return Array.from({ length: count }, (_, index) => toRow(instance, now - (count - 1 - index) * step * 1000));
}

function toRow(instance: Readonly<Instance>, time: number): MetricsRowDocument {
  const value = (scale: number): number | null => (instance.vmState === 'active' ? wave(time, scale) : null);
  return {
    time: toZuluTime(time),
    cpu_util: value(60),
    memory_util: value(80),
    network_Bps_ingress: value(20_000),
    network_Bps_egress: value(50_000),
    network_pps_ingress: value(40),
    network_pps_egress: value(60),
    disks: instance.volumes.map((volume) => ({
      disk_name: volume.id,
      disk_Bps_read: value(100_000),
      disk_Bps_write: value(400_000),
      disk_iops_read: value(10),
      disk_iops_write: value(30),
    })),
  };
}

/** A made-up load between a tenth and the whole of `scale`, the same for the same time. */
const wave = (time: number, scale: number): number => Math.round(scale * (0.55 + 0.45 * Math.sin(time / 600_000)) * 100) / 100;
