import type { CreateServerRequest, JsonObject, Warning } from '@isobar/core';
import { translateAddressing } from '@isobar/core';

import { newestOf } from '../../api/microversion.ts';
import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { OPENSTACK_ADDRESSING } from '../../translation/openstack-addressing.ts';
import { FEATURE_GATES, hasFeature, OPTION_GATES } from '../parts/microversion-gates.ts';
import { gateWarnings, takes, wantedMicroversion } from '../parts/option-gates.ts';

const GATES = OPTION_GATES.create;

/** Input of the step that creates the server. Of secrets only that they are given. */
export function createInput(facts: ServerFacts, request: CreateServerRequest, portSteps: readonly string[]): JsonObject {
  const { name, image, flavor, zone, keyPair, labels, description, hostname, serverGroup, rootDiskGiB, volumes, userData, password } = request;
  const tagged = hasFeature(facts, 'tagsAtBirth');
  const networks = networksOf(facts, request, portSteps);
  const microversion = wantedMicroversion(GATES, facts, request, alsoUsed(facts, request, networks, tagged));
  return {
    name,
    imageId: image,
    flavorId: flavor,
    mark: tagged ? 'tag' : 'metadata',
    ...networks,
    ...(zone === undefined ? {} : { zone }),
    ...(keyPair === undefined ? {} : { keyPair }),
    ...(labels === undefined ? {} : { labels }),
    ...(takes(GATES, 'description', facts, request) ? { description } : {}),
    ...(takes(GATES, 'hostname', facts, request) ? { hostname } : {}),
    ...(serverGroup === undefined ? {} : { serverGroupId: serverGroup }),
    ...(rootDiskGiB === undefined ? {} : { rootDiskGiB }),
    ...(volumes === undefined ? {} : { volumes: volumes.map(({ sizeGiB, type }) => toVolume(facts, sizeGiB, type)) }),
    ...(userData === undefined ? {} : { userData: 'given' }),
    password: password ?? 'discard',
    ...(microversion === undefined ? {} : { microversion }),
  };
}

/** Ports made beforehand; where none can be made, what Nova is told to make ports on. */
function networksOf(facts: ServerFacts, request: CreateServerRequest, portSteps: readonly string[]): JsonObject {
  if (portSteps.length > 0) return { portSteps };
  const groups = request.securityGroups === undefined ? {} : { securityGroups: request.securityGroups };
  const isNew = hasFeature(facts, 'chosenNetwork');
  if (request.networks !== undefined && (request.networks.length > 0 || !isNew)) return { networkIds: request.networks, ...groups };
  const word = request.networks === undefined && request.addressing === undefined ? 'auto' : 'none';
  return { ...(isNew ? { networkIds: word } : {}), ...groups };
}

function alsoUsed(facts: ServerFacts, request: CreateServerRequest, networks: JsonObject, tagged: boolean): string | undefined {
  const typed = (request.volumes ?? []).some(({ type }) => type !== undefined) && hasFeature(facts, 'volumeTypeAtBirth');
  return newestOf([
    typeof networks['networkIds'] === 'string' ? FEATURE_GATES.chosenNetwork.since : undefined,
    tagged ? FEATURE_GATES.tagsAtBirth.since : undefined,
    typed ? FEATURE_GATES.volumeTypeAtBirth.since : undefined,
  ]);
}

function toVolume(facts: ServerFacts, sizeGiB: number, type: string | undefined): JsonObject {
  return type === undefined || !hasFeature(facts, 'volumeTypeAtBirth') ? { sizeGiB } : { sizeGiB, type };
}

interface Remark {
  readonly applies: (facts: ServerFacts, request: CreateServerRequest) => boolean;
  readonly warning: Warning;
}

const REMARKS: readonly Remark[] = [
  {
    applies: (_facts, { publicAddress }) => publicAddress === 'auto',
    warning: {
      type: 'compatibility',
      subject: 'request.publicAddress',
      detail: 'a public address is a floating IP here: a new one is made, which stays when the server is deleted',
      source: EVIDENCE.floatingIpApart.source,
    },
  },
  {
    applies: (_facts, { userScript }) => userScript !== undefined,
    warning: {
      type: 'unsupported',
      subject: 'request.userScript',
      detail: 'OpenStack keeps no scripts: give the text as user data',
      source: EVIDENCE.userDataSize.source,
    },
  },
  {
    applies: (_facts, { volumes = [] }) => volumes.some(({ name }) => name !== undefined),
    warning: {
      type: 'unsupported',
      subject: 'request.volumes.name',
      detail: 'a volume that is made with a server cannot be named: rename it afterwards',
      source: EVIDENCE.createBootFromVolume.source,
    },
  },
  {
    applies: (facts, { volumes = [] }) => !hasFeature(facts, 'volumeTypeAtBirth') && volumes.some(({ type }) => type !== undefined),
    warning: {
      type: 'unsupported',
      subject: 'request.volumes.type',
      detail: `the type of a volume that is made with a server needs compute microversion ${FEATURE_GATES.volumeTypeAtBirth.since}: the default type is taken`,
      source: EVIDENCE.createVolumeType.source,
    },
  },
  {
    applies: (_facts, { rootDiskGiB }) => rootDiskGiB !== undefined,
    warning: {
      type: 'compatibility',
      subject: 'request.rootDiskGiB',
      detail: 'the size of a local root disk is the one of the flavor: with a size of its own the server boots from a new volume',
      source: EVIDENCE.createBootFromVolume.source,
    },
  },
  {
    applies: (facts) => !hasFeature(facts, 'tagsAtBirth'),
    warning: {
      type: 'compatibility',
      subject: 'labels',
      detail: `below compute microversion ${FEATURE_GATES.tagsAtBirth.since} a new server takes no tag: it is marked by a label isobar-operation instead`,
      source: EVIDENCE.createTags.source,
    },
  },
];

export function createWarnings(facts: ServerFacts, request: CreateServerRequest): readonly Warning[] {
  const remarks = REMARKS.filter(({ applies }) => applies(facts, request)).map(({ warning }) => warning);
  const { warnings } = translateAddressing(request.addressing ?? [], OPENSTACK_ADDRESSING);
  return [...gateWarnings(GATES, facts, request), ...remarks, ...warnings];
}
