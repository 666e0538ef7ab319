import type { ServerState } from '../state/phase.ts';
import type { Phase } from '../state/phase.ts';
import type { Native, Resource } from './native.ts';

export interface ServerFlavor {
  readonly id: string | null;
  readonly name: string | null;
  readonly vcpus: number | null;
  readonly memoryMiB: number | null;
  /** Disk that comes with the flavor; null where flavors carry none or it is unknown. */
  readonly diskGiB: number | null;
}

export interface ServerImage {
  readonly id: string;
  readonly name: string | null;
}

export const ADDRESS_KINDS = ['private', 'public', 'floating'] as const;

export type AddressKind = (typeof ADDRESS_KINDS)[number];

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
  readonly kind: AddressKind;
  readonly network: string | null;
  readonly macAddress: string | null;
  readonly portId: string | null;
}

export interface ServerVolume {
  readonly id: string;
  /** Whether it is the boot disk; null where the list does not tell. */
  readonly root: boolean | null;
  readonly deleteOnTermination: boolean | null;
}

export interface NamedReference {
  readonly id: string | null;
  readonly name: string | null;
}

/** A resize that waits for the user; only where the cloud says so. */
export interface ResizeConfirmation {
  readonly origin: 'resize' | 'migration' | 'unknown';
  /** Flavor id that a revert would bring back; null where it is not visible. */
  readonly revertsTo: string | null;
}

export interface ServerFault {
  readonly message: string;
  readonly code: number | null;
  readonly at: string | null;
}

/** Something else that owns the server, such as a Kubernetes cluster or a Heat stack. */
export interface ManagedBy {
  readonly kind: string;
  readonly name: string | null;
  /** The mark it was recognised by. */
  readonly mark: string;
}

export interface Server<N extends Native = Native> extends Resource<N>, ServerState {
  /** Phase before the present work, where the present status says neither phase nor activity (iwinv `work`). */
  readonly lastSettledPhase: Phase | null;
  readonly locked: boolean | null;
  readonly resizeConfirmation: ResizeConfirmation | null;
  readonly flavor: ServerFlavor;
  readonly image: ServerImage | null;
  readonly region: string | null;
  readonly zone: string | null;
  readonly addresses: readonly Address[];
  readonly volumes: readonly ServerVolume[];
  readonly securityGroups: readonly NamedReference[] | null;
  readonly keyPair: string | null;
  readonly description: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly labelSource: 'cloud' | 'overlay' | null;
  readonly fault: ServerFault | null;
  readonly managedBy: ManagedBy | null;
  /** UTC instants, ISO 8601 with Z. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** True for a row that the cloud itself could not fill, such as a server in a Nova cell that is down. */
  readonly incomplete: boolean;
}
