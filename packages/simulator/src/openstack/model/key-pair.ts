export type KeyPairType = 'ssh' | 'x509';

/** A public key of a user; other users of the project do not see it. */
export interface KeyPair {
  /** Nova's own number of it. */
  readonly number: number;
  readonly name: string;
  readonly userId: string;
  readonly type: KeyPairType;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Virtual milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A key pair as its maker gets it: the private half is shown once. */
export interface NewKeyPair {
  readonly keyPair: KeyPair;
  readonly privateKey?: string;
}

/** Without a public key Nova makes both halves. */
export interface CreateKeyPairRequest {
  readonly name: string;
  readonly type: KeyPairType;
  readonly publicKey?: string;
  /** Another user's, for administrators. */
  readonly userId?: string;
}
