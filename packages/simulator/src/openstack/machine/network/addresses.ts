import { OpenStackRefusal } from '../../model/refusal.ts';
import type { AddressPool, NeutronSubnet } from '../../model/network.ts';
import type { World } from '../world.ts';

/** The lowest free address of a subnet's pools. Throws `IpAddressGenerationFailure`. */
export function takeFreeAddress(world: World, subnet: NeutronSubnet): string {
  const taken = usedAddresses(world, subnet.id);
  for (const pool of subnet.allocationPools) {
    for (const address of addressesOf(pool)) {
      if (!taken.has(address)) return address;
    }
  }
  const text = `No more IP addresses available on network ${subnet.networkId}.`;
  throw new OpenStackRefusal('conflict', text, 'IpAddressGenerationFailure');
}

/** True when the address lies in the block (IPv4) and is one that a host can have. */
export function isInBlock(cidr: string, address: string): boolean {
  const block = parseBlock(cidr);
  const number = toNumber(address);
  return number !== undefined && number > block.first && number < block.first + block.size - 1;
}

/** True when a port of the subnet has the address already. */
export function isAddressTaken(world: World, subnetId: string, address: string): boolean {
  return usedAddresses(world, subnetId).has(address);
}

/** True when two blocks share addresses. */
export function doBlocksOverlap(left: string, right: string): boolean {
  const [one, two] = [parseBlock(left), parseBlock(right)];
  return one.first < two.first + two.size && two.first < one.first + one.size;
}

/** The block with the bits of its host part cleared: `10.0.0.7/24` is `10.0.0.0/24`. */
export function normalizeBlock(cidr: string): string {
  const [base = '', prefix = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(prefix));
  return `${toAddress(Math.floor((toNumber(base) ?? 0) / size) * size)}/${prefix}`;
}

/** The first address of a block that a host can have: the usual gateway. */
export function firstAddress(cidr: string): string {
  return toAddress(parseBlock(cidr).first + 1);
}

/** All addresses of a block that a host can have, without the gateway: the usual pools. */
export function defaultPools(cidr: string, gateway: string | null): readonly AddressPool[] {
  const { first, size } = parseBlock(cidr);
  const [start, end] = [first + 1, first + size - 2];
  const without = gateway === null ? undefined : toNumber(gateway);
  if (without === undefined || without < start || without > end) return toPools([[start, end]]);
  return toPools([
    [start, without - 1],
    [without + 1, end],
  ]);
}

function toPools(ranges: readonly (readonly [start: number, end: number])[]): readonly AddressPool[] {
  return ranges.filter(([start, end]) => start <= end).map(([start, end]) => ({ start: toAddress(start), end: toAddress(end) }));
}

function usedAddresses(world: World, subnetId: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const port of world.ports.values()) {
    for (const fixed of port.fixedIps) if (fixed.subnetId === subnetId) used.add(fixed.address);
  }
  return used;
}

function* addressesOf({ start, end }: AddressPool): Generator<string> {
  const last = toNumber(end) ?? 0;
  for (let number = toNumber(start) ?? 1; number <= last; number += 1) yield toAddress(number);
}

function parseBlock(cidr: string): { readonly first: number; readonly size: number } {
  const [base = '', prefix = '32'] = cidr.split('/');
  return { first: toNumber(base) ?? 0, size: 2 ** (32 - Number(prefix)) };
}

function toNumber(address: string): number | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  return parts.reduce((number, part) => number * 256 + part, 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
