import type { CreateServerRequest, Envelope, Fit, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, translateAddressing } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { nameWarnings } from '../name-warnings.ts';
import { IWINV_ADDRESSING } from '../translation/iwinv-addressing.ts';
import { fitsAvailability, fitsImageType, fitsZone } from './parts/combination.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import type { IgnoredOption } from './parts/option-warnings.ts';
import { ignoredOptions, passwordWarnings } from './parts/option-warnings.ts';
import { passwordStep } from './parts/password-step.ts';
import { ofRequest } from './parts/request-warnings.ts';
import { newVolumeStep } from './volume/create-volume.ts';

const ENVELOPE: Envelope<'create'> = {
  'billing.compute': { values: ['starts'], evidence: EVIDENCE.createStartsBilling },
  'billing.storage': {
    values: ['unchanged', 'starts'],
    evidence: EVIDENCE.volumeStartsBilling,
    detail: 'the root disk is in the price of the flavor, block storages are not',
  },
  capacity: { values: ['acquired'], evidence: EVIDENCE.createHoldsCapacity },
};

const IGNORED: Readonly<Record<string, IgnoredOption>> = {
  networks: { detail: 'iwinv has no networks to choose', evidence: EVIDENCE.noNetworkChoice },
  serverGroup: { detail: 'no call of iwinv speaks of placement', evidence: EVIDENCE.noServerGroups },
  hostname: { detail: 'the guest is named by the cloud', evidence: EVIDENCE.createFields },
  labels: { detail: 'iwinv has no labels', evidence: EVIDENCE.noLabels },
  rootDiskGiB: { detail: 'the size of the root disk is the one of the flavor', evidence: EVIDENCE.noEphemeralDisk },
  userData: { detail: 'user scripts are made in the iwinv console only', evidence: EVIDENCE.scriptsConsoleOnly },
};

/** One server, by name. There is nothing to tie a lost reply to, so its name is looked for and a person decides. */
export const createStrategy: Strategy<'create', IwinvFacts> = {
  id: 'iwinv.create',
  action: 'create',
  support: 'native',
  title: 'create',
  requires: ['an image type that the flavor supports', 'a zone that the API supports'],
  envelope: ENVELOPE,
  fit: (facts, request) =>
    allFit(
      fitsGroups(request),
      fitsAvailability(facts.flavor),
      fitsImageType(facts.flavor, facts.image),
      fitsZone(request.zone ?? null, facts.flavor, facts.image),
    ),
  effects: ({ orders }) => effectsFromEnvelope(ENVELOPE, { 'billing.storage': { values: [orders.length === 0 ? 'unchanged' : 'starts'] } }),
  warnings: createWarnings,
  steps: (facts, request) => [
    createStep(facts, request),
    // How block storages are ordered with a server is not certain (SOURCES.md#iwinv-create-inline-volumes): they are made when it is there.
    ...facts.orders.map((order, index) => newVolumeStep(order, { from: 'create' }, [], `create-volume-${index + 1}`)),
    ...passwordStep(request.password, { from: 'create' }),
  ],
};

/** Servers are assumed to have one group; a second one would be dropped, and with it rules. */
function fitsGroups({ securityGroups = [] }: CreateServerRequest): Fit {
  return securityGroups.length > 1 ? doesNotFit('a create on iwinv takes one security group', 'name one group') : FITS;
}

function createWarnings(facts: IwinvFacts, request: CreateServerRequest): readonly Warning[] {
  const deprecated = (option: string, detail: string): Warning => ({
    type: 'deprecated',
    subject: `request.${option}`,
    detail,
    source: EVIDENCE.createDeprecatedFields.source,
  });
  const { source } = EVIDENCE.createUnrecorded;
  return [
    {
      type: 'assumed',
      subject: 'iwinv.create',
      detail: 'nobody has publicly recorded a create that succeeded; zones may be restricted for an account',
      source,
    },
    ...ignoredOptions(request, IGNORED),
    ...passwordWarnings(request.password, EVIDENCE.createUnrecorded),
    ...ofRequest([
      ...nameWarnings('name', request.name, 'server'),
      ...nameWarnings('description', request.description, 'serverDescription'),
      ...translateAddressing(request.addressing ?? [], IWINV_ADDRESSING).warnings,
      ...facts.orders.flatMap((order) => order.warnings),
    ]),
    ...(facts.unseenScript ? [unseenScript] : []),
    ...(request.securityGroups === undefined
      ? []
      : [deprecated('securityGroups', 'the field is deprecated: look at the groups of the new server before you rely on them')]),
    ...(request.publicAddress === 'none'
      ? [deprecated('publicAddress', 'the field is deprecated: the server may get a public address all the same')]
      : []),
  ];
}

const unseenScript: Warning = {
  type: 'assumed',
  subject: 'request.userScript',
  detail: 'iwinv does not serve its list of scripts, so it is sent as an id as it is',
  source: EVIDENCE.scriptsNotServed.source,
};

function createStep(facts: IwinvFacts, request: CreateServerRequest): StepSpec {
  const { name, image, flavor, zone = '', keyPair, description, securityGroups = [], publicAddress, userScript } = request;
  const [groupId] = securityGroups;
  return {
    id: 'create',
    kind: 'create',
    title: `create ${name}`,
    input: {
      name,
      imageId: image,
      flavorId: flavor,
      zoneId: zone,
      ...(description === undefined ? {} : { description }),
      ...(keyPair === undefined ? {} : { keyPairId: keyPair }),
      ...(groupId === undefined ? {} : { groupId }),
      ...(userScript === undefined ? {} : { scriptId: userScript }),
      ...(publicAddress === 'none' ? { publicAddress } : {}),
    },
    writes: true,
    idempotency: 'sent once; after a lost reply a new server of this name is looked for, and absence proves nothing',
    checks: checkedFacts(facts),
  };
}
