import type { CreateKeyPairRequest, Envelope, Fit, JsonObject, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import { isAtLeast } from '../../api/microversion.ts';
import type { KeyPairFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep } from './resource-step.ts';

/** The last microversion at which Nova makes a pair itself, and the first that takes @ and dots in names. */
const LAST_GENERATING = '2.91';
const MORE_SIGNS_SINCE = '2.92';
/** The first that knows types. */
const TYPES_SINCE = '2.2';

const CREATE: Envelope<'createKeyPair'> = {
  keyPair: { values: ['changed'], evidence: EVIDENCE.keyPairImport, detail: 'servers that are there are not given it' },
};

const DELETE: Envelope<'deleteKeyPair'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.keyPairDelete, detail: 'servers keep the key that they were given' },
  undo: { values: ['byInverseAction'], evidence: EVIDENCE.keyPairDeleteKeepsServers, detail: 'by import of the same public key' },
};

const needsMoreSigns = ({ name }: CreateKeyPairRequest): boolean => /[@.]/.test(name);

export const createKeyPairStrategy: Strategy<'createKeyPair', KeyPairFacts> = {
  id: 'openstack.createKeyPair',
  action: 'createKeyPair',
  support: 'native',
  title: 'import a public key, or let Nova make a pair',
  requires: ['a name that no other key pair of the user has', 'to make a pair: compute microversion up to 2.91'],
  envelope: CREATE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'compute'), fitsName(facts, request), fitsGenerating(facts, request)),
  alreadyDone: (facts, { publicKey }) => publicKey !== undefined && facts.keyPair?.publicKey === publicKey.trim(),
  effects: () => effectsFromEnvelope(CREATE),
  warnings: (_facts, { publicKey }) => (publicKey === undefined ? [MADE_BY_NOVA] : []),
  steps: (facts, request) => {
    const { name, publicKey, type } = request;
    const microversion = needsMoreSigns(request) ? MORE_SIGNS_SINCE : TYPES_SINCE;
    const isOld = !isAtLeast(facts.microversion, TYPES_SINCE);
    const body: JsonObject = {
      name,
      ...(isOld || type === undefined ? {} : { type }),
      ...(publicKey === undefined ? {} : { public_key: publicKey }),
    };
    return [
      createStep('keyPair', facts, body, { microversion }, { idempotency: 'a name is taken once; a pair whose reply was lost is found by it' }),
    ];
  },
};

export const deleteKeyPairStrategy: Strategy<'deleteKeyPair', KeyPairFacts> = {
  id: 'openstack.deleteKeyPair',
  action: 'deleteKeyPair',
  support: 'native',
  title: 'delete a key pair',
  requires: [],
  envelope: DELETE,
  fit: (facts) => fitsPolicy(facts, 'compute'),
  effects: () => effectsFromEnvelope(DELETE),
  steps: (facts) => [deleteStep('keyPair', facts, requireTarget(facts.keyPair).id)],
};

const MADE_BY_NOVA: Warning = {
  type: 'deprecated',
  subject: 'request.publicKey',
  detail: `from compute microversion ${MORE_SIGNS_SINCE} on Nova makes no pairs; it is asked in the older form, and the private key is handed over once`,
  source: EVIDENCE.keyPairGenerate.source,
};

/** SOURCES.md#nova-keypair-import, #nova-keypair-name. */
function fitsName({ keyPair, microversion }: KeyPairFacts, request: CreateKeyPairRequest): Fit {
  const isSame = request.publicKey !== undefined && keyPair?.publicKey === request.publicKey.trim();
  if (keyPair !== null && !isSame) return doesNotFit(`the user has another key pair called ${request.name}`, 'choose another name');
  if (request.type === 'x509' && !isAtLeast(microversion, TYPES_SINCE)) return doesNotFit(`type x509 needs compute microversion ${TYPES_SINCE}`);
  if (!needsMoreSigns(request) || isAtLeast(microversion, MORE_SIGNS_SINCE)) return FITS;
  return doesNotFit(
    `@ and dots in names need compute microversion ${MORE_SIGNS_SINCE}, the cloud speaks up to ${microversion}`,
    'choose another name',
  );
}

/** SOURCES.md#nova-keypair-generate-2.91. */
function fitsGenerating({ oldestMicroversion }: KeyPairFacts, request: CreateKeyPairRequest): Fit {
  if (request.publicKey !== undefined) return FITS;
  if (needsMoreSigns(request))
    return doesNotFit(`Nova makes no pair with @ or dots in its name: they came with ${MORE_SIGNS_SINCE}, which makes none`, 'give the public key');
  const isGone = !isAtLeast(LAST_GENERATING, oldestMicroversion);
  return isGone ? doesNotFit(`Nova makes pairs up to ${LAST_GENERATING}, this cloud begins at ${oldestMicroversion}`, 'give the public key') : FITS;
}
