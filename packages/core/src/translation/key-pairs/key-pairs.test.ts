import { describe, expect, it } from 'vitest';

import { keyPairsForServer, requireKeyPair, sshKeyAlgorithm } from './key-pair-table.ts';
import type { KeyPairTable } from './key-pair-table.ts';

const evidence = { level: 'documented', source: 'sources#keys' } as const;
const MAKES: KeyPairTable = {
  scope: { of: 'user', evidence },
  create: { import: true, generate: false, types: ['ssh'], evidence },
  given: { by: 'name', maximum: 1, evidence },
  publicKeyShown: true,
  evidence,
};
const CONSOLE_ONLY: KeyPairTable = { ...MAKES, create: null, given: { by: 'id', maximum: null, evidence } };

const algorithm = 'ssh-ed25519';
const material = Buffer.concat([Buffer.of(0, 0, 0, algorithm.length), Buffer.from(algorithm), Buffer.of(0, 0, 0, 32), Buffer.alloc(32, 7)]);
const PUBLIC_KEY = `${algorithm} ${material.toString('base64')} me@example.org`;

describe('a key pair', () => {
  it('is made from a public key', () => {
    expect(() => requireKeyPair({ publicKey: PUBLIC_KEY }, MAKES)).not.toThrow();
  });

  it.each([
    [{}, 'give the public key'],
    [{ publicKey: PUBLIC_KEY, type: 'x509' as const }, 'type: got "x509", allowed is ssh'],
    [{ publicKey: 'ssh-rsa AAAA' }, 'one line of OpenSSH'],
    [{ publicKey: '-----BEGIN OPENSSH PRIVATE KEY-----' }, 'got "35 characters"'],
  ])('%j is refused: %s', (wanted, reason) => {
    expect(() => requireKeyPair(wanted, MAKES)).toThrow(reason);
  });

  it('cannot be made where only the console makes them', () => {
    expect(() => requireKeyPair({ publicKey: PUBLIC_KEY }, CONSOLE_ONLY)).toThrow(/console/);
  });

  it('too many for a server is left out with a warning, never in silence', () => {
    expect(keyPairsForServer(['a', 'b'], MAKES)).toMatchObject({ keyPairs: ['a'], warnings: [{ type: 'unsupported', subject: 'keyPair.b' }] });
    expect(keyPairsForServer(['a', 'b'], CONSOLE_ONLY)).toEqual({ keyPairs: ['a', 'b'], warnings: [] });
  });
});

describe('the algorithm of a public key', () => {
  it('is told by its line and its material together', () => {
    expect(sshKeyAlgorithm(PUBLIC_KEY)).toBe('ssh-ed25519');
    expect(sshKeyAlgorithm(`${PUBLIC_KEY}\n`)).toBe('ssh-ed25519');
    expect(sshKeyAlgorithm(PUBLIC_KEY.replace('ssh-ed25519', 'ssh-rsa'))).toBeNull();
    expect(sshKeyAlgorithm(`${PUBLIC_KEY}\n${PUBLIC_KEY}`)).toBeNull();
    expect(sshKeyAlgorithm('')).toBeNull();
  });
});
