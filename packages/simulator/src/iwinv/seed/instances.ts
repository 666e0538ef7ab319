import type { InstanceStatus } from '../domain.ts';

export interface SeedInstance {
  readonly instanceId?: string;
  readonly name: string;
  readonly description?: string;
  readonly status: InstanceStatus;
  readonly flavorId: string;
  readonly imageId: string;
  readonly createdAt: number;
  readonly volumes?: readonly { readonly name: string; readonly type: string; readonly sizeGb: number }[];
}

const ROCKY_9 = 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi';
const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';
const UBUNTU_22 = 'PIMAGE-16OMEFf3FMbFWIHcJ23q8s';

/** The first three are the instances of the vendor's own examples; times there are Korean time. */
const FIRST: readonly SeedInstance[] = [
  {
    instanceId: 'INSTANCE-z3oB3PugYnKmmyxKyGzr9',
    name: 'API test',
    status: 'active',
    flavorId: 'soi_2.8_s',
    imageId: ROCKY_9,
    createdAt: Date.parse('2024-11-18T17:09:35+09:00'),
  },
  {
    instanceId: 'INSTANCE-55ZTUKmSFQimeAaduObFBV',
    name: 'API test web',
    status: 'active',
    flavorId: 'soi_2.8_s',
    imageId: ROCKY_9,
    createdAt: Date.parse('2024-11-18T17:12:20+09:00'),
  },
  {
    instanceId: 'INSTANCE-2IZyamjZEKllbeUSTZPsl3',
    name: 'iwinv 서버',
    status: 'active',
    flavorId: 'vgna_1_n',
    imageId: ROCKY_9,
    createdAt: Date.parse('2024-11-19T16:37:50+09:00'),
  },
  {
    name: 'db-1',
    description: '주문 데이터베이스',
    status: 'active',
    flavorId: 'sga_2.8_s',
    imageId: UBUNTU_22,
    createdAt: Date.parse('2025-02-03T10:05:11+09:00'),
    volumes: [
      { name: 'db-1-data', type: 'ssd', sizeGb: 200 },
      { name: 'db-1-backup', type: 'sata', sizeGb: 1000 },
    ],
  },
  {
    name: 'batch-1',
    status: 'off',
    flavorId: 'vgna_2.4_n',
    imageId: UBUNTU_24,
    createdAt: Date.parse('2025-03-14T15:26:53+09:00'),
  },
  {
    name: 'broken-1',
    status: 'error',
    flavorId: 'vgna_1_n',
    imageId: UBUNTU_24,
    createdAt: Date.parse('2025-04-01T09:00:00+09:00'),
  },
];

/** Seed instances: the first ones by hand, then as many generated as are asked for. */
export function seedInstances(count: number): readonly SeedInstance[] {
  const generated = Array.from({ length: Math.max(0, count - FIRST.length) }, (_, index) => generatedInstance(index + 1));
  return [...FIRST.slice(0, count), ...generated];
}

function generatedInstance(number: number): SeedInstance {
  return {
    name: `web-${String(number).padStart(2, '0')}`,
    status: number % 5 === 0 ? 'off' : 'active',
    flavorId: number % 3 === 0 ? 'vgna_4.8_n' : 'vgna_2.4_n',
    imageId: number % 2 === 0 ? UBUNTU_22 : UBUNTU_24,
    createdAt: Date.parse('2025-05-01T09:00:00+09:00') + number * 3_600_000,
  };
}
