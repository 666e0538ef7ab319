import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NeutronSubnet } from '../../model/network.ts';
import type { World } from '../world.ts';

/** The lowest free address of a subnet, above the first ten (routers, DHCP). */
export function takeFreeAddress(world: World, subnet: NeutronSubnet): string {
  const taken = usedAddresses(world, subnet.id);
  for (const address of hostAddresses(subnet.cidr)) {
    if (!taken.has(address)) return address;
  }
  const text = `No more IP addresses available on network ${subnet.networkId}.`;
  throw new OpenStackRefusal('conflict', text, 'IpAddressGenerationFailure');
}

/** True when the address lies in the block (IPv4). */
export function isInBlock(cidr: string, address: string): boolean {
  const block = parseBlock(cidr);
  const number = toNumber(address);
  return number !== undefined && number > block.first && number < block.first + block.size - 1;
}

/** True when a port of the subnet has the address already. */
export function isAddressTaken(world: World, subnetId: string, address: string): boolean {
  return usedAddresses(world, subnetId).has(address);
}

function usedAddresses(world: World, subnetId: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const port of world.ports.values()) {
    for (const fixed of port.fixedIps) if (fixed.subnetId === subnetId) used.add(fixed.address);
  }
  return used;
}

function* hostAddresses(cidr: string): Generator<string> {
  const { first, size } = parseBlock(cidr);
  for (let offset = 10; offset < size - 1; offset += 1) yield toAddress(first + offset);
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
