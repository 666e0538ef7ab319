/** What an iwinv account holds, in this simulator's own words. Times are UTC milliseconds. */
export interface Zone {
  readonly zoneId: string;
  readonly name: string;
  readonly status: string;
  readonly content: readonly string[];
}

export interface Flavor {
  readonly flavorId: string;
  readonly provide: 'dedicated' | 'shared';
  readonly status: 'available' | 'soldout';
  readonly type: string;
  readonly vcpu: number;
  readonly memoryMb: number;
  readonly diskGb: number;
  readonly networkGbps: number;
  readonly gpu: string | null;
  readonly gpuCount: number;
  readonly imageTypes: readonly string[];
  readonly zoneIds: readonly string[];
  /** Won without VAT. */
  readonly monthlyWon: number;
  readonly dailyWon: number;
}

export interface Image {
  readonly imageId: string;
  readonly visibility: 'public' | 'private';
  readonly kind: 'os' | 'vdi' | 'gpu' | 'solution';
  readonly name: string;
  readonly osType: string;
  /** The value of the list's `os` filter. */
  readonly family: string;
  readonly version: string;
  readonly content: readonly string[];
  readonly oid: string;
  readonly imageType: string;
  readonly zoneIds: readonly string[];
}

export type InstanceStatus = 'building' | 'pending' | 'work' | 'active' | 'off' | 'error' | 'deleting';

export interface Instance {
  readonly instanceId: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: InstanceStatus;
  readonly createdAt: number;
  readonly password: string;
  readonly publicAddress: string;
  readonly privateAddress: string;
  readonly zone: Zone;
  readonly flavor: Flavor;
  readonly image: Image;
  readonly volumeIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly consoleToken: string;
}

export interface VolumeType {
  readonly type: string;
  readonly leastGb: number;
  readonly mostGb: number;
  readonly zoneIds: readonly string[] | null;
}

export interface Volume {
  readonly volumeId: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly type: string;
  readonly sizeGb: number;
  readonly status: 'work' | 'attached' | 'available';
  readonly instanceId: string | null;
  readonly zoneId: string;
}

export interface SecurityGroupRule {
  readonly ruleId: number;
  readonly bound: 'IN' | 'OUT';
  readonly protocol: 'TCP' | 'UDP';
  readonly port: string;
  readonly ip: string;
  readonly title: string;
  readonly content: string | null;
}

export interface SecurityGroup {
  readonly groupId: string;
  readonly title: string;
  readonly content: string | null;
  readonly icmp: 'Y' | 'N';
  readonly rules: readonly SecurityGroupRule[];
}

export interface SshKey {
  readonly keyId: string;
  readonly name: string;
  readonly createdAt: number;
}

/** Dates are `YYYY-MM-DD` in Korean time. */
export interface Bill {
  readonly billId: string;
  readonly usageStart: string;
  readonly usageEnd: string;
  readonly billDate: string;
  readonly type: 'regular' | 'prepaid';
  readonly name: string;
  readonly priceWon: number;
  readonly datePaid: string;
  /** What was paid for; top-ups have none. */
  readonly services: readonly { readonly serviceId: string; readonly name: string }[];
}

export interface LiveBill {
  readonly startDate: string;
  readonly endDate: string;
  readonly priceWon: number;
}
