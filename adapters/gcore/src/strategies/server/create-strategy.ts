import type { CreateServerRequest, Fit, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, chooseVolumeType, doesNotFit, effectsFromEnvelope, FITS, translateAddressing } from '@isobar/core';

import type { GcoreFacts, WantedInterface } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import type { CreateInput, CreateInterface } from '../../steps/server/create-body.ts';
import { GCORE_ADDRESSING } from '../../translation/gcore-addressing.ts';
import { BOOT_VOLUME, bootVolumeStep } from '../boot-volume-step.ts';
import { claim } from '../claim.ts';
import { passwordWarnings } from '../password-warnings.ts';
import { stepSpec } from '../step-specs.ts';
import { ofRequest, unsupported } from '../warnings.ts';

const ENVELOPE = {
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['starts']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['starts']),
  'billing.addresses': claim(EVIDENCE.createInterfaces, ['unchanged', 'starts'], 'a floating IP costs'),
  capacity: claim(EVIDENCE.createFields, ['acquired']),
  powerState: claim(EVIDENCE.bootVolume, ['running']),
};

const SERVER = 'server';

/** A boot volume made beforehand is the single-use anchor of the create. */
export const CREATE: Strategy<'create', GcoreFacts> = {
  id: 'create-on-boot-volume',
  action: 'create',
  support: 'native',
  title: 'make a boot volume from the image, then a server on it',
  requires: ['an ASCII name of 3 to 63 characters', 'an image for virtual machines', 'quota for the volumes and the machine'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [30, 45], evidence: EVIDENCE.durations },
  fit: (facts) => fitsImage(facts),
  effects: (facts) => {
    const floating = facts.place?.interfaces.some((row) => row.kind === 'network' && row.newFloatingIp) ?? false;
    return effectsFromEnvelope(ENVELOPE, { 'billing.addresses': { values: [floating ? 'starts' : 'unchanged'] } });
  },
  warnings: (facts, request) => warningsOf(facts, request),
  steps: (facts, request) => {
    const sizeGiB = request.rootDiskGiB ?? facts.image?.minDiskGiB ?? 1;
    return [
      bootVolumeStep({ imageId: request.image, sizeGiB, type: null }, ['targetImage', 'place']),
      stepSpec({
        id: SERVER,
        kind: 'gcore.createServer',
        title: `create server ${request.name}`,
        input: { ...toInput(facts, request), volumeFrom: BOOT_VOLUME, announces: { replaces: null, leftovers: [] } },
        checks: ['place'],
        idempotency: 'the boot volume can hold one server; a lost reply is settled by looking at it',
      }),
      ...portSteps(facts),
    ];
  },
};

export function fitsImage({ image }: GcoreFacts): Fit {
  return allFit(
    image?.available === false ? doesNotFit('the image is not ready') : FITS,
    image?.bareMetal === true ? doesNotFit('the image is for bare metal') : FITS,
  );
}

function toInput(facts: GcoreFacts, request: CreateServerRequest): CreateInput {
  const groups = facts.place?.groupIds ?? null;
  return {
    name: request.name,
    flavorId: request.flavor,
    keyName: request.keyPair ?? null,
    serverGroupId: facts.place?.serverGroupId ?? null,
    labels: request.labels ?? {},
    zone: facts.dialect.hasZones ? (request.zone ?? null) : null,
    bootDeletesOnTermination: false,
    dataVolumes: [],
    newVolumes: (request.volumes ?? []).map(({ sizeGiB, type, name }) => ({ sizeGiB, type: type ?? null, name: name ?? null })),
    interfaces: (facts.place?.interfaces ?? []).map((row) => toInterface(row, groups === null ? null : [...groups])),
    withUserData: request.userData !== undefined,
    withPassword: request.password === 'set',
  };
}

function toInterface(row: WantedInterface, groups: string[] | null): CreateInterface {
  const { settings: _, ...wish } = row;
  if (wish.kind !== 'reserved') return { ...wish, groups };
  return { kind: 'kept', portId: wish.portId, groups, interfaceName: null, floatingIpId: null };
}

/** Create takes neither port security nor address pairs; a port of the new server does, where the white label has that call. */
function portSteps(facts: GcoreFacts): readonly StepSpec[] {
  if (!facts.dialect.canUpdatePort) return [];
  return (facts.place?.interfaces ?? []).flatMap(({ settings }, index) =>
    settings === undefined
      ? []
      : [
          stepSpec({
            id: `port-${index + 1}`,
            kind: 'gcore.updatePort',
            title: `set up port ${index + 1} of the server`,
            input: { portOf: { step: SERVER, index }, ...settings },
            idempotency: 'the same settings again change nothing',
          }),
        ],
  );
}

function warningsOf(facts: GcoreFacts, request: CreateServerRequest): readonly Warning[] {
  const zone = request.zone !== undefined && !facts.dialect.hasZones;
  return [
    ...ofRequest(translateAddressing(request.addressing ?? [], GCORE_ADDRESSING).warnings),
    ...portWarnings(facts, request),
    ...ofRequest((request.volumes ?? []).flatMap(({ type }, index) => typeWarnings(facts, type, index))),
    ...unsupported('hostname', request.hostname, 'the guest is called like the server', EVIDENCE.createFields),
    ...unsupported('userScript', request.userScript, 'the platform keeps no start-up scripts; give userData', EVIDENCE.noUserScripts),
    ...(request.description === undefined ? [] : [ignored('request.description', 'a server of this cloud has no description that can be set')]),
    ...(zone ? [ignored('request.zone', 'this cloud has no zones inside a region')] : []),
    ...(facts.place?.publicByDefault === true
      ? [
          {
            type: 'compatibility',
            subject: 'request.networks',
            detail: 'no network was named: the server gets an address of the public network',
            source: EVIDENCE.createInterfaces.source,
          } as const,
        ]
      : []),
    ...passwordWarnings(request),
  ];
}

function typeWarnings({ dialect }: GcoreFacts, type: string | undefined, index: number): readonly Warning[] {
  return chooseVolumeType(type, dialect.volumeTypes, { field: `volumes[${index}].type` }).warnings;
}

function portWarnings({ dialect }: GcoreFacts, { addressing = [] }: CreateServerRequest): readonly Warning[] {
  if (dialect.canUpdatePort) return [];
  const why = 'no source describes how this white label sets it on a port';
  return addressing.flatMap(({ allowedPairs, portSecurity }, index) => [
    ...unsupported(`addressing[${index}].allowedPairs`, allowedPairs, why, EVIDENCE.undescribedEdgecenter),
    ...unsupported(`addressing[${index}].portSecurity`, portSecurity, why, EVIDENCE.undescribedEdgecenter),
  ]);
}

export function ignored(subject: string, detail: string): Warning {
  return { type: 'unsupported', subject, detail, source: EVIDENCE.createFields.source };
}
