import type { Action, StepDriver, StrategyTable } from '@isobar/core';

import type { MemoryFacts } from './facts/memory-facts.ts';

/** What the memory cloud can do; what it cannot stands in memory-unsupported.ts. */
export const MEMORY_VERBS = [
  'create',
  'delete',
  'rename',
  'start',
  'stop',
  'reboot',
  'rebuild',
  'resize',
  'confirmResize',
  'revertResize',
  'pause',
  'unpause',
  'shelve',
  'unshelve',
  'lock',
  'unlock',
  'rescue',
  'unrescue',
  'createImage',
  'console',
  'attachVolume',
  'detachVolume',
  'createVolume',
  'deleteVolume',
  'extendVolume',
  'snapshotVolume',
  'deleteVolumeSnapshot',
  'deleteImage',
  'createKeyPair',
  'deleteKeyPair',
  'createSecurityGroup',
  'deleteSecurityGroup',
  'createSecurityGroupRule',
  'deleteSecurityGroupRule',
] as const satisfies readonly Action[];

export type MemoryVerbs = (typeof MEMORY_VERBS)[number];

export type MemoryStrategies = Required<Pick<StrategyTable<MemoryFacts>, MemoryVerbs>>;
export type MemorySteps = Readonly<Record<string, StepDriver>>;
