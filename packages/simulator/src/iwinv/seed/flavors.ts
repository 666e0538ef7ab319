import type { Flavor } from '../domain.ts';
import { SEED_ZONE } from './zones.ts';

/** [id, vCPU, memory MB, disk GB, network Gbps, won per month] */
type FlavorRow = readonly [string, number, number, number, number, number];

interface FlavorFamily {
  readonly provide: Flavor['provide'];
  readonly type: string;
  readonly gpu: string | null;
  readonly imageTypes: readonly string[];
  readonly rows: readonly FlavorRow[];
}

// `vgna_1_n` and `soi_2.8_s` are the vendor's published examples. The other rows follow their
// pattern, to reach the 33 flavors (a last page of 3) that a public client counted; prices are ours.
const FAMILIES: readonly FlavorFamily[] = [
  {
    provide: 'shared',
    type: 'GENERAL',
    gpu: null,
    imageTypes: ['os_linux', 'os_windows', 'solution'],
    rows: [
      ['vgna_1_n', 1, 1024, 25, 2.5, 9900],
      ['vgna_1.2_n', 1, 2048, 50, 2.5, 15000],
      ['vgna_2.2_n', 2, 2048, 50, 2.5, 19000],
      ['vgna_2.4_n', 2, 4096, 100, 2.5, 29000],
      ['vgna_2.8_n', 2, 8192, 100, 2.5, 45000],
      ['vgna_4.4_n', 4, 4096, 100, 2.5, 49000],
      ['vgna_4.8_n', 4, 8192, 100, 2.5, 59100],
      ['vgna_4.16_n', 4, 16384, 100, 2.5, 89000],
      ['vgna_8.16_n', 8, 16384, 100, 2.5, 118000],
      ['vgna_8.32_n', 8, 32768, 100, 2.5, 177000],
      ['vgna_16.32_n', 16, 32768, 100, 2.5, 236000],
    ],
  },
  {
    provide: 'dedicated',
    type: 'STORAGE',
    gpu: null,
    imageTypes: ['os_linux'],
    rows: [
      ['soi_2.8_s', 2, 8192, 200, 10, 100000],
      ['soi_4.16_s', 4, 16384, 400, 10, 198000],
      ['soi_8.32_s', 8, 32768, 800, 10, 392000],
      ['soi_12.48_s', 12, 49152, 1200, 10, 580000],
      ['soi_16.64_s', 16, 65536, 1600, 10, 770000],
      ['soi_32.128_s', 32, 131072, 3200, 10, 1520000],
    ],
  },
  {
    provide: 'dedicated',
    type: 'GENERAL',
    gpu: null,
    imageTypes: ['os_linux', 'os_windows'],
    rows: [
      ['sga_1.1_s', 1, 1024, 25, 10, 19000],
      ['sga_1.2_s', 1, 2048, 50, 10, 28000],
      ['sga_2.2_s', 2, 2048, 50, 10, 39000],
      ['sga_2.4_s', 2, 4096, 100, 10, 55000],
      ['sga_2.8_s', 2, 8192, 200, 10, 82000],
      ['sga_4.4_s', 4, 4096, 100, 10, 88000],
      ['sga_4.8_s', 4, 8192, 200, 10, 110000],
      ['sga_4.16_s', 4, 16384, 200, 10, 165000],
      ['sga_8.8_s', 8, 8192, 200, 10, 178000],
      ['sga_8.16_s', 8, 16384, 200, 10, 220000],
      ['sga_8.32_s', 8, 32768, 200, 10, 330000],
      ['sga_16.32_s', 16, 32768, 200, 10, 440000],
      ['sga_16.64_s', 16, 65536, 200, 10, 660000],
    ],
  },
  {
    provide: 'dedicated',
    type: 'GPU',
    gpu: 'NVIDIA A10',
    imageTypes: ['gpu_linux'],
    rows: [
      ['ga10_8.32_g', 8, 32768, 400, 10, 990000],
      ['ga10_16.64_g', 16, 65536, 400, 10, 1850000],
      ['ga10_32.128_g', 32, 131072, 400, 10, 3600000],
    ],
  },
];

/** The one flavor that cannot be ordered: creates and resizes to it meet `UNAVAILABLE_FLAVOR`. */
const SOLD_OUT = 'soi_32.128_s';

function toFlavor(family: FlavorFamily, row: FlavorRow): Flavor {
  const [flavorId, vcpu, memoryMb, diskGb, networkGbps, monthlyWon] = row;
  const { provide, type, gpu, imageTypes } = family;
  return {
    flavorId,
    provide,
    type,
    vcpu,
    memoryMb,
    diskGb,
    networkGbps,
    gpu,
    imageTypes,
    monthlyWon,
    gpuCount: gpu === null ? 0 : vcpu / 8,
    status: flavorId === SOLD_OUT ? 'soldout' : 'available',
    zoneIds: [SEED_ZONE.zoneId],
    dailyWon: Math.round(monthlyWon / 30),
  };
}

export const SEED_FLAVORS: readonly Flavor[] = FAMILIES.flatMap((family) => family.rows.map((row) => toFlavor(family, row)));
