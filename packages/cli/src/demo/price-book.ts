/** File in the folder of the demo, which its configuration names for the simulated OpenStack cloud. */
export const PRICE_BOOK_FILE = 'north-prices.yaml';

/** What a private cloud does not tell itself; the amounts are made for the demo. */
export const PRICE_BOOK = `version: 1
cloud: north
provider: openstack
currency: EUR
tax: excluded
source: made for the demo
billing:
  computeWhileStopped: true
  storageWhileStopped: true
  freeTrafficGb: unlimited
prices:
  vcpu: { price: 0.0075, per: hour }
  memoryGiB: { price: 0.0025, per: hour }
  volumeGiB:
    default: { price: 0.045, per: month }
  address: { price: 2.5, per: month }
`;
