import { createHash, generateKeyPairSync } from 'node:crypto';
import type { SshKeyBackend } from '../../backend/group-backend.ts';
import { GcoreRefusal, refuseMissing } from '../../gcore-refusal.ts';
import type { SshKey } from '../../model/catalog.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The SSH keys of a simulated cloud: of a project, in no region. Every change is done at once. */
export function createSshKeyMachine(state: GcoreState): SshKeyBackend {
  const list = (projectId: number): readonly SshKey[] => [...state.sshKeys.values()].filter((key) => key.projectId === projectId);
  const require = (projectId: number, id: string): SshKey => {
    const key = list(projectId).find((row) => row.id === id);
    if (key === undefined) throw refuseMissing(`SSH key ${id} not found`);
    return key;
  };
  return {
    list,
    require,
    create: (projectId, { name, publicKey, isShared }) => {
      if (list(projectId).some((key) => key.name === name)) {
        throw new GcoreRefusal({ kind: 'wrongState', message: `SSH key with name ${name} already exists`, answer: '409' });
      }
      state.quotas.requireGlobalRoom('keypair_count');
      const pair = publicKey === null ? makePair() : { publicKey, privateKey: null };
      const key: SshKey = {
        id: state.ids.uuid(),
        projectId,
        name,
        publicKey: pair.publicKey,
        fingerprint: toFingerprint(pair.publicKey),
        createdAt: state.clock.now(),
        sharedInProject: isShared,
      };
      state.sshKeys.set(key.id, key);
      return { key, privateKey: pair.privateKey };
    },
    share: (projectId, id, isShared) => {
      const key = require(projectId, id);
      key.sharedInProject = isShared;
      return key;
    },
    remove: (projectId, id) => void state.sshKeys.delete(require(projectId, id).id),
  };
}

/** A real pair; the private half goes into the one reply and is kept nowhere. */
function makePair(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const parts = [Buffer.from('ssh-ed25519'), raw].flatMap((part) => [lengthOf(part), part]);
  return {
    publicKey: `ssh-ed25519 ${Buffer.concat(parts).toString('base64')} Generated-by-Nova`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.byteLength);
  return length;
}

/** MD5 of the key's bytes, in pairs of hex digits. */
function toFingerprint(publicKey: string): string {
  const blob = Buffer.from(publicKey.split(' ')[1] ?? '', 'base64');
  return (createHash('md5').update(blob).digest('hex').match(/../gu) ?? []).join(':');
}
