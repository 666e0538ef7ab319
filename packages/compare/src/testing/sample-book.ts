/** A book with one of everything; `north` is the cloud that it is for. */
export const SAMPLE_BOOK = `# What the contract says.
version: 1
cloud: north
provider: openstack
region: RegionOne
currency: EUR
tax: excluded
source: contract 2026-114
billing:
  computeWhileStopped: false
  freeTrafficGb: 500
  hoursPerMonth: 720
prices:
  flavors:
    m1.small: { price: 0.0120, per: hour }
    1.10:
      - { price: 0.024, per: hour, until: 2026-06-30 }
      - { price: 0.025, per: hour, from: 2026-07-01, source: amendment 2 }
      - { price: 17, per: month }
  vcpu: { price: 0.004, per: hour }
  memoryGiB: { price: 1e-3, per: hour }
  volumeGiB:
    default: { price: 0.05, per: month }
    ssd: { price: 0.11, per: month }
  imageGiB: { price: 0.02, per: month }
  snapshotGiB: { price: 0.03, per: month }
  address: { price: 0.004, per: hour }
  trafficGb: { price: 0.01 }
  licence:
    windows: { price: 15, per: month }
`;
