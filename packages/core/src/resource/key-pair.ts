import type { Native, Resource } from './native.ts';

/** A public key that new servers can be given. The private half is never kept. */
export interface KeyPair<N extends Native = Native> extends Resource<N> {
  readonly type: 'ssh' | 'x509' | null;
  readonly fingerprint: string | null;
  /** null where the cloud shows ids without material. */
  readonly publicKey: string | null;
  /** Who may use it. */
  readonly scope: 'user' | 'project' | 'account';
  readonly createdAt: string | null;
}
