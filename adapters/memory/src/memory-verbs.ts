import type { Action, StepDriver, StrategyTable } from '@isobar/core';

import type { MemoryFacts } from './facts/memory-facts.ts';

export type MemoryVerbs = Extract<
  Action,
  'create' | 'delete' | 'rename' | 'start' | 'stop' | 'reboot' | 'rebuild' | 'resize' | 'confirmResize' | 'revertResize'
>;

export type MemoryStrategies = Required<Pick<StrategyTable<MemoryFacts>, MemoryVerbs>>;
export type MemorySteps = Readonly<Record<string, StepDriver>>;
