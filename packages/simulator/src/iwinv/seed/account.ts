import type { Bill, SecurityGroup, SshKey, VolumeType } from '../domain.ts';
import { SEED_ZONE } from './zones.ts';

/** The key pair that a simulator accepts unless told otherwise. It opens nothing anywhere else. */
export const SEED_CREDENTIALS = {
  accessKey: 'simulated_access_key_0001',
  secretKey: 'simulated_secret_key_0123456789abcdef',
} as const;

// Bounds as a public client saw them; that ssd has no zones is as seen too.
export const SEED_VOLUME_TYPES: readonly VolumeType[] = [
  { type: 'ssd', leastGb: 10, mostGb: 2000, zoneIds: null },
  { type: 'sata', leastGb: 10, mostGb: 20000, zoneIds: [SEED_ZONE.zoneId] },
];

// Names need not be unique, and may be empty.
export const SEED_KEYS: readonly SshKey[] = [
  { keyId: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA', name: 'my-key', createdAt: Date.UTC(2024, 10, 18, 8, 0, 0) },
  { keyId: 'SSHKEY-7HsYd3FgUe9KiQo4Bw6MxB', name: 'my-key', createdAt: Date.UTC(2024, 11, 2, 1, 30, 0) },
  { keyId: 'SSHKEY-1NvCj8ZaPl2StGr5Dy0EfC', name: '', createdAt: Date.UTC(2025, 0, 7, 4, 12, 9) },
];

export const SEED_SCRIPTS = [{ scriptId: 'SCRIPT-2gMtKs4hVw6XbNy8Qd0RjD', name: 'install-agent' }] as const;

export const SEED_GROUPS: readonly SecurityGroup[] = [
  {
    groupId: 'FIREWALL-4rEwQz6pLm8KjHg2FdSa0X',
    title: '웹 서버 기본',
    content: 'web & ssh',
    icmp: 'Y',
    rules: [
      { ruleId: 12345, bound: 'IN', protocol: 'TCP', port: '22', ip: '192.0.2.0/24', title: 'ssh', content: null },
      { ruleId: 12346, bound: 'IN', protocol: 'TCP', port: '443', ip: '0.0.0.0/0', title: 'https', content: null },
      { ruleId: 12347, bound: 'OUT', protocol: 'UDP', port: '10000-10002', ip: '192.0.2.1/24', title: 'range', content: 'text' },
    ],
  },
  { groupId: 'FIREWALL-9uYtRe1WqA3sDfGh5JkLzC', title: 'database', content: 'internal only', icmp: 'N', rules: [] },
];

const MAIN_SERVER = { serviceId: 'INSTANCE-7NzLIWdjNR4XmiihwKjPYi', name: 'example-main(203.0.113.10)' } as const;

// The first is the vendor's published example; `prepaid` is a top-up, not use.
export const SEED_BILLS: readonly Bill[] = [
  {
    billId: 'BILL-2maQCjuLeNFdjdtIybEMqf',
    usageStart: '2023-12-01',
    usageEnd: '2023-12-31',
    billDate: '2023-12-31',
    type: 'regular',
    name: '2023년 12월 정기 청구',
    priceWon: 59100,
    datePaid: '2024-01-01',
    services: [MAIN_SERVER],
  },
  {
    billId: 'BILL-6xPzVb0nGm4TkHr8WcLs2E',
    usageStart: '2024-01-10',
    usageEnd: '2024-01-10',
    billDate: '2024-01-10',
    type: 'prepaid',
    name: '충전금',
    priceWon: 300000,
    datePaid: '2024-01-10',
    services: [],
  },
  {
    billId: 'BILL-0fDhJk3aSq7WzXc1VbNm5G',
    usageStart: '2024-01-01',
    usageEnd: '2024-01-31',
    billDate: '2024-01-31',
    type: 'regular',
    name: '2024년 1월 정기 청구',
    priceWon: 61200,
    datePaid: '2024-02-01',
    services: [MAIN_SERVER],
  },
];
