import type { Native, Resource } from './native.ts';

/** A public address that can be pointed at a port. */
export interface FloatingIp<N extends Native = Native> extends Resource<N> {
  readonly address: string | null;
  readonly family: 4 | 6 | null;
  readonly networkId: string | null;
  /** Judge by this whether it is in use. */
  readonly portId: string | null;
  readonly fixedAddress: string | null;
  readonly serverId: string | null;
  readonly createdAt: string | null;
}
