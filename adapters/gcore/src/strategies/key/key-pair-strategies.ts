import type { Strategy } from '@isobar/core';
import { effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { createStep, deleteStep } from '../resource-steps.ts';

const CREATE_ENVELOPE = { keyPair: claim(EVIDENCE.sshKeys, ['kept'], 'of the whole project; a private half is handed over once') };

/** Of a given public key, or a pair that the cloud makes, whose private half is in the one reply. */
export const CREATE_KEY_PAIR: Strategy<'createKeyPair', GcoreFacts> = {
  id: 'create-key-pair',
  action: 'createKeyPair',
  support: 'native',
  title: 'make a key pair of the project',
  requires: ['a name that no key pair of the project has'],
  envelope: CREATE_ENVELOPE,
  fit: () => FITS,
  effects: () => effectsFromEnvelope(CREATE_ENVELOPE),
  steps: (facts, { name, publicKey }) => [
    createStep(facts, {
      id: 'keyPair',
      title: publicKey === undefined ? `make key pair ${name}` : `import public key ${name}`,
      resource: 'keyPair',
      path: '/v1/ssh_keys/{project}',
      name,
      body: { name, ...(publicKey === undefined ? {} : { public_key: publicKey }) },
    }),
  ],
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.sshKeys, ['lost']),
  undo: claim(EVIDENCE.sshKeys, ['impossible']),
  loginAccess: claim(EVIDENCE.keyStaysOnServers, ['kept'], 'servers made with it keep it'),
};

export const DELETE_KEY_PAIR: Strategy<'deleteKeyPair', GcoreFacts> = {
  id: 'delete-key-pair',
  action: 'deleteKeyPair',
  support: 'native',
  title: 'delete the key pair',
  requires: [],
  envelope: DELETE_ENVELOPE,
  fit: () => FITS,
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  steps: ({ named: { keyPair } }) => [
    deleteStep({ resource: 'keyPair', id: keyPair?.id ?? '', title: `delete key pair ${keyPair?.name ?? ''}`, checks: ['keyPair'] }),
  ],
};
