import type { Family } from '@isobar/conformance';

import type { MemorySettings } from '../../memory-settings.ts';
import type { Wrap } from '../memory-harness.ts';

/** The memory adapter with one fault, and the one test with the one promise that must catch it. */
export interface Mutant {
  readonly name: string;
  readonly family: Family;
  readonly test: string;
  readonly assertion: string;
  readonly wrap: Wrap;
  readonly variant?: Pick<MemorySettings, 'resize' | 'nativeRebuild'>;
}

export const EMULATED = { resize: 'onePhase', nativeRebuild: false } as const;
