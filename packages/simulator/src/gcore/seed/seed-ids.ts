/** Ids that are easy to tell apart in a log: one repeated digit for each kind, then a number. */
const KIND_DIGITS = {
  instance: '1',
  volume: '2',
  port: '3',
  network: '4',
  subnet: '5',
  image: '6',
  floatingIp: '7',
  router: '8',
  task: '9',
  securityGroup: 'a',
  sshKey: 'b',
  attachment: 'c',
  serverGroup: 'd',
  snapshot: 'e',
  rule: 'f',
} as const;

/** The fixed id of a seeded resource, the same for every seed. */
export const seedId = (kind: keyof typeof KIND_DIGITS, number: number): string =>
  `${KIND_DIGITS[kind].repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
