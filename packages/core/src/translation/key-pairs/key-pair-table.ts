import type { Evidence } from '../../effect/evidence.ts';
import { CloudError } from '../../error/cloud-error.ts';
import { invalidArgument } from '../../error/invalid-argument.ts';
import type { KeyPair } from '../../resource/key-pair.ts';
import type { Warning } from '../../warning/warning.ts';

export type KeyPairType = NonNullable<KeyPair['type']>;

/** How a cloud keeps key pairs, and how a server is given one. */
export interface KeyPairTable {
  readonly scope: { readonly of: KeyPair['scope']; readonly evidence: Evidence };
  /** Null where keys can be made in the console only. */
  readonly create: {
    readonly import: boolean;
    readonly generate: boolean;
    readonly types: readonly KeyPairType[];
    readonly evidence: Evidence;
  } | null;
  /** What a server's create names. */
  readonly given: { readonly by: 'name' | 'id'; readonly maximum: number | null; readonly evidence: Evidence };
  readonly publicKeyShown: boolean;
  readonly evidence: Evidence;
}

export interface WantedKeyPair {
  readonly publicKey?: string;
  readonly type?: KeyPairType;
}

/**
 * Refuses a key pair that the cloud cannot make. Nova generates up to 2.91 only: that is the adapter's microversion gate. Pure.
 * @throws CloudError `unsupported`, or `invalid_argument` for a type that the cloud does not have or a public key of no known form
 */
export function requireKeyPair({ publicKey, type = 'ssh' }: WantedKeyPair, { create, evidence }: KeyPairTable): void {
  if (create === null) throw unsupported('key pairs are made in the console of this cloud only', evidence);
  if (!create.types.includes(type)) throw invalidArgument('type', type, create.types.join(', '));
  if (publicKey === undefined && !create.generate) throw unsupported('this cloud makes no key pairs itself: give the public key', create.evidence);
  if (publicKey !== undefined && !create.import) throw unsupported('this cloud takes no public key', create.evidence);
  if (publicKey !== undefined && type === 'ssh' && sshKeyAlgorithm(publicKey) === null)
    throw invalidArgument('publicKey', `${publicKey.length} characters`, 'one line of OpenSSH: algorithm, base64, comment');
}

export interface KeyPairsGiven {
  readonly keyPairs: readonly string[];
  readonly warnings: readonly Warning[];
}

/** The key pairs that a new server is given: the first ones that the cloud takes, with a warning for each other. Pure. */
export function keyPairsForServer(wanted: readonly string[], { given }: KeyPairTable): KeyPairsGiven {
  const room = given.maximum ?? wanted.length;
  const { source } = given.evidence;
  const detail = `not given to the server: this cloud takes ${room}`;
  return {
    keyPairs: wanted.slice(0, room),
    warnings: wanted.slice(room).map((name) => ({ type: 'unsupported', subject: `keyPair.${name}`, detail, source })),
  };
}

const OPENSSH_LINE = /^(?<algorithm>(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+) (?<key>[A-Za-z0-9+/]+={0,3})(?: [^\n]*)?\n?$/;

/** The algorithm of an OpenSSH public key, such as `ssh-ed25519`; null for anything else, such as a private key. */
export function sshKeyAlgorithm(publicKey: string): string | null {
  const { algorithm, key } = OPENSSH_LINE.exec(publicKey)?.groups ?? {};
  if (algorithm === undefined || key === undefined) return null;
  // The key begins with the length and the name of its algorithm.
  const bytes = Buffer.from(key, 'base64');
  const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0);
  return bytes.subarray(4, 4 + length).toString('latin1') === algorithm ? algorithm : null;
}

function unsupported(message: string, { source }: Evidence): CloudError {
  return new CloudError('unsupported', message, { outcome: 'not_applied', extra: { source } });
}
