/** What one network interface of a server should get. */
export interface AddressIntent {
  /** Id or name of a network; left out, the cloud's public or default network. */
  readonly network?: string;
  readonly family?: 4 | 6 | 'dual';
  /** A wanted fixed address. */
  readonly address?: string;
  /** A public address: none, the cloud's ordinary one, a floating IP, or a reserved one. */
  readonly public?: 'none' | 'auto' | 'floating' | 'reserved';
  readonly macAddress?: string;
  /** Addresses besides its own that the port may speak for, as CIDRs. */
  readonly allowedPairs?: readonly string[];
  readonly portSecurity?: boolean;
}
