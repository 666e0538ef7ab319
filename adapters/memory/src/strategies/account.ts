import type { Action, ActionRequest, Envelope, Fit, JsonObject, Strategy } from '@isobar/core';
import { doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { account } from './claims.ts';
import { ignoredWarnings } from './ignored.ts';
import { holderOf, requireVolume } from './volume-attachment.ts';

/** Verbs of the account's books. */
export type AccountVerb = Extract<
  Action,
  | 'createVolume'
  | 'deleteVolume'
  | 'extendVolume'
  | 'snapshotVolume'
  | 'deleteVolumeSnapshot'
  | 'deleteImage'
  | 'createKeyPair'
  | 'deleteKeyPair'
  | 'createSecurityGroup'
  | 'deleteSecurityGroup'
  | 'createSecurityGroupRule'
  | 'deleteSecurityGroupRule'
>;

/** One verb that is one write to the books. */
interface Entry<A extends AccountVerb> {
  readonly title: string;
  readonly envelope: Envelope<A>;
  readonly fit?: (facts: MemoryFacts, request: ActionRequest<A>) => Fit;
  readonly ignored?: readonly string[];
  /** The id of what it is done to; nothing for what it makes. */
  readonly target?: (facts: MemoryFacts) => { readonly id: string } | null;
  readonly final?: true;
}

function strategyOf<A extends AccountVerb>(
  verb: A,
  { title, envelope, fit = () => FITS, ignored = [], target, final }: Entry<A>,
): Strategy<A, MemoryFacts> {
  return {
    id: `memory.${verb}`,
    action: verb,
    support: 'native',
    title,
    requires: [],
    envelope,
    fit,
    effects: () => effectsFromEnvelope(envelope),
    warnings: (_, request) => ignoredWarnings(request, ignored),
    steps: (facts, request) => [
      {
        id: verb,
        kind: `memory.${verb}`,
        title,
        input: { targetId: target?.(facts)?.id ?? null, request: request as unknown as JsonObject },
        writes: true,
        idempotency: 'the books keep every write under the id of this operation, which shows that it arrived',
        checks: Object.keys(facts.digest),
        ...(final === undefined ? {} : { pointOfNoReturn: final }),
      },
    ],
  };
}

const LOST = { identity: account<'identity'>('lost'), undo: account<'undo'>('impossible') };
const KEPT = { identity: account<'identity'>('kept') };

export const ACCOUNT_STRATEGIES = {
  createVolume: strategyOf('createVolume', {
    title: 'make an empty volume',
    envelope: { 'billing.storage': account('starts') },
    fit: (_, { sizeGiB, image, snapshot, volume }) => {
      if ((image ?? snapshot ?? volume) !== undefined) return doesNotFit('the memory cloud makes empty volumes only');
      return sizeGiB === undefined ? doesNotFit('a size is needed', 'give sizeGiB') : FITS;
    },
    ignored: ['type', 'zone', 'description', 'labels', 'server'],
  }),
  deleteVolume: strategyOf('deleteVolume', {
    title: 'delete a volume',
    envelope: { ...LOST, volumeData: account('lost'), 'billing.storage': account('stops') },
    fit: (facts, { snapshots }) => {
      const holder = holderOf(requireVolume(facts));
      if (holder !== null) return doesNotFit(`the volume is attached to ${holder}`, 'detach it first');
      return facts.snapshots.length > 0 && snapshots !== true
        ? doesNotFit(`the volume has ${facts.snapshots.length} snapshots`, 'delete them with it')
        : FITS;
    },
    target: (facts) => facts.volume,
    final: true,
  }),
  extendVolume: strategyOf('extendVolume', {
    title: 'make a volume larger',
    envelope: { ...KEPT, volumeData: account('grown'), undo: account('impossible'), 'billing.storage': account('changed') },
    target: (facts) => facts.volume,
  }),
  snapshotVolume: strategyOf('snapshotVolume', {
    title: 'take a snapshot of a volume',
    envelope: { ...KEPT, volumeData: account('kept'), 'billing.storage': account('starts') },
    fit: (facts, { force }) => {
      const holder = holderOf(requireVolume(facts));
      return holder === null || force === true ? FITS : doesNotFit(`the volume is attached to ${holder}`, 'force');
    },
    target: (facts) => facts.volume,
  }),
  deleteVolumeSnapshot: strategyOf('deleteVolumeSnapshot', {
    title: 'delete a snapshot',
    envelope: { ...LOST, 'billing.storage': account('stops') },
    target: (facts) => facts.snapshot,
    final: true,
  }),
  deleteImage: strategyOf('deleteImage', {
    title: 'delete an image',
    envelope: { ...LOST, 'billing.storage': account('stops') },
    fit: ({ image }) => (image?.visibility === 'private' ? FITS : doesNotFit('the image belongs to the platform')),
    target: (facts) => facts.image,
    final: true,
  }),
  createKeyPair: strategyOf('createKeyPair', {
    title: 'keep a key pair',
    envelope: { keyPair: account('kept') },
    fit: (_, { type = 'ssh' }) => (type === 'ssh' ? FITS : doesNotFit('the memory cloud keeps SSH keys only', 'type ssh')),
  }),
  deleteKeyPair: strategyOf('deleteKeyPair', {
    title: 'delete a key pair',
    envelope: LOST,
    target: (facts) => facts.keyPair,
    final: true,
  }),
  createSecurityGroup: strategyOf('createSecurityGroup', {
    title: 'make a security group',
    envelope: { securityGroups: account('kept') },
  }),
  deleteSecurityGroup: strategyOf('deleteSecurityGroup', {
    title: 'delete a security group',
    envelope: LOST,
    target: (facts) => facts.securityGroup,
    final: true,
  }),
  createSecurityGroupRule: strategyOf('createSecurityGroupRule', {
    title: 'add a rule to a security group',
    envelope: { ...KEPT, securityGroups: account('kept') },
    target: (facts) => facts.securityGroup,
  }),
  deleteSecurityGroupRule: strategyOf('deleteSecurityGroupRule', {
    title: 'take a rule from a security group',
    envelope: { ...KEPT, securityGroups: account('changed') },
    target: (facts) => facts.securityGroup,
  }),
} as const satisfies { readonly [A in AccountVerb]: Strategy<A, MemoryFacts> };
