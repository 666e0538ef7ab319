/** IPv4 addresses of the region's subnets: which are taken, and the next free one of each subnet. */
export class AddressPool {
  readonly #taken = new Set<number>();
  readonly #cursors = new Map<string, number>();

  /** Marks an address as taken; false if it was. */
  take(address: string): boolean {
    const number = toNumber(address);
    if (this.#taken.has(number)) return false;
    this.#taken.add(number);
    return true;
  }

  release(address: string): void {
    this.#taken.delete(toNumber(address));
  }

  /** Takes the next free host address of a subnet; `undefined` when it is full. */
  takeNext(cidr: string): string | undefined {
    const { first, last } = hostRange(cidr);
    const count = last - first + 1;
    const start = this.#cursors.get(cidr) ?? first + FIRST_GIVEN;
    for (let step = 0; step < count; step += 1) {
      const candidate = first + ((start - first + step) % count);
      if (this.#taken.has(candidate)) continue;
      this.#taken.add(candidate);
      this.#cursors.set(cidr, candidate + 1);
      return toText(candidate);
    }
    return undefined;
  }
}

/** The first addresses of a subnet belong to its gateway and its DHCP ports. */
const FIRST_GIVEN = 9;

/** Whether an IPv4 address lies within `cidr`. */
export function isWithin(address: string, cidr: string): boolean {
  const { first, last } = hostRange(cidr);
  const number = toNumber(address);
  return number >= first && number <= last;
}

/** How many hosts fit into `cidr`, without network, gateway and broadcast address. */
export function hostCount(cidr: string): number {
  const { first, last } = hostRange(cidr);
  return last - first;
}

function hostRange(cidr: string): { first: number; last: number } {
  const [base = '', prefix = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(prefix));
  const network = Math.floor(toNumber(base) / size) * size;
  return { first: network + 1, last: network + size - 2 };
}

const toNumber = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const toText = (number: number): string => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

/** The first host address of `cidr`. */
export const firstHost = (cidr: string): string => toText(hostRange(cidr).first);

/** Whether two ranges have an address in common. */
export function overlaps(left: string, right: string): boolean {
  const [one, other] = [hostRange(left), hostRange(right)];
  return one.first <= other.last && other.first <= one.last;
}
