import type { components } from '@isobar/contracts/isobar';
import type { CryptoKey } from 'jose';

type PublicKey = components['schemas']['PublicKey'];

/**
 * A key of this process for one operation: what the cloud returns is sealed to it by the gateway, and is open nowhere on the way.
 * @see contracts/isobar/SOURCES.md#isobar-password
 */
export class SealingKey {
  readonly publicKey: PublicKey;
  private readonly privateKey: CryptoKey;

  private constructor(publicKey: PublicKey, privateKey: CryptoKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  static async create(): Promise<SealingKey> {
    const { exportJWK, generateKeyPair } = await import('jose');
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
    const { x = '', y = '' } = await exportJWK(publicKey);
    return new SealingKey({ kty: 'EC', crv: 'P-256', x, y }, privateKey);
  }

  /** The text of a compact JWE. @throws what jose throws for one that is not sealed to this key */
  async open(sealed: string): Promise<string> {
    const { compactDecrypt } = await import('jose');
    const { plaintext } = await compactDecrypt(sealed, this.privateKey, { keyManagementAlgorithms: ['ECDH-ES'] });
    return new TextDecoder().decode(plaintext);
  }
}
