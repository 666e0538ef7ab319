import type { Caller } from '../../../model/identity.ts';
import type { CreateKeyPairRequest, KeyPair, NewKeyPair } from '../../../model/key-pair.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { quotaOf } from '../../quota.ts';
import type { World } from '../../world.ts';
import { requireAdmin } from '../server-access.ts';
import { fingerprintOf, generateSshKey } from './key-material.ts';

/** The caller's keys by name; `userId` names another user, for administrators. */
export function listKeyPairs(world: World, caller: Caller, userId: string = caller.userId): readonly KeyPair[] {
  requireOwnUser(caller, userId, 'index');
  return world.keyPairs.filter((key) => key.userId === userId).toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/** Throws `notFound`. */
export function requireKeyPairNamed(world: World, caller: Caller, name: string, userId: string = caller.userId): KeyPair {
  requireOwnUser(caller, userId, 'show');
  const key = world.keyPairs.find((row) => row.userId === userId && row.name === name);
  if (key !== undefined) return key;
  throw new OpenStackRefusal('notFound', `Keypair ${name} not found for user ${userId}`);
}

/** Keeps a public key, or makes both halves and shows the private one this once. */
export function createKeyPair(world: World, caller: Caller, request: CreateKeyPairRequest): NewKeyPair {
  const userId = request.userId ?? caller.userId;
  requireOwnUser(caller, userId, 'create');
  const own = world.keyPairs.filter((key) => key.userId === userId);
  const limit = quotaOf(world, caller.projectId).keyPairs;
  if (limit >= 0 && own.length >= limit) throw new OpenStackRefusal('overQuota', 'Quota exceeded, too many key pairs.');
  const generated = request.publicKey === undefined ? generateSshKey() : undefined;
  const publicKey = request.publicKey ?? generated?.publicKey ?? '';
  const fingerprint = fingerprintOf(publicKey, request.type);
  if (own.some(({ name }) => name === request.name)) {
    throw new OpenStackRefusal('conflict', `Key pair '${request.name}' already exists.`);
  }
  const number = Math.max(0, ...world.keyPairs.map((key) => key.number)) + 1;
  const { name, type } = request;
  const keyPair: KeyPair = { number, name, userId, type, publicKey, fingerprint, createdAt: world.clock.now() };
  world.keyPairs.push(keyPair);
  return { keyPair, ...(generated === undefined ? {} : { privateKey: generated.privateKey }) };
}

/** Servers that have the key keep it: they got a copy. */
export function deleteKeyPair(world: World, caller: Caller, name: string, userId: string = caller.userId): void {
  requireOwnUser(caller, userId, 'delete');
  const key = requireKeyPairNamed(world, caller, name, userId);
  world.keyPairs.splice(world.keyPairs.indexOf(key), 1);
}

function requireOwnUser(caller: Caller, userId: string, verb: string): void {
  if (userId !== caller.userId) requireAdmin(caller, `os_compute_api:os-keypairs:${verb}`);
}
